package bd.haat.stack;

import bd.haat.backing.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-stack.yml} or a file that is laid over it, with its anchors resolved. */
public record StackFile(Map<String, Object> content) {
    public static final Path ROOT = Checkout.root();
    public static final List<String> SIZES = List.of("small", "medium", "large");

    public static StackFile whole() {
        return read("docker-stack.yml");
    }

    public static StackFile size(String name) {
        return read("deploy/stack." + name + ".yml");
    }

    public static StackFile read(String file) {
        return documents(file).getFirst();
    }

    /** A file of several documents, as settings with profiles are. */
    public static List<StackFile> documents(String file) {
        return parse(text(file));
    }

    public static List<StackFile> parse(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(text).spliterator(), false)
                .map(document -> new StackFile(map(document)))
                .toList();
    }

    public static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Map<String, Object> services() {
        return section("services");
    }

    public Map<String, Object> section(String name) {
        return map(content.getOrDefault(name, Map.of()));
    }

    /** What stands at a path of keys; an empty map where nothing does. */
    public static Map<String, Object> at(Object from, String... keys) {
        var found = map(from);
        for (var key : keys) {
            found = map(found.getOrDefault(key, Map.of()));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** A list of a service's, empty where it has none. */
    public static List<?> list(Object service, String key) {
        return (List<?>) map(service).getOrDefault(key, List.of());
    }

    /**
     * A part of a service by which it is found among others: {@code service}, {@code store}, {@code proxy}, {@code edge}, {@code watch},
     * {@code operator}, {@code backup} or {@code job}.
     */
    public static String part(Object service) {
        return String.valueOf(at(service, "deploy", "labels").get("bd.haat.part"));
    }
}
