package bd.haat.stack.delivery;

import bd.haat.backing.process.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of {@code .github/workflows}. */
record Workflow(Path file, String text, Map<String, Object> content) {
    static Stream<Workflow> all() throws IOException {
        try (var files = Files.list(Checkout.root().resolve(".github/workflows"))) {
            return files.sorted().map(Workflow::read).toList().stream();
        }
    }

    private static Workflow read(Path file) {
        try {
            var text = Files.readString(file);
            return new Workflow(file, text, map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    Map<String, Map<String, Object>> jobs() {
        return nested(content.get("jobs"));
    }

    List<Map<String, Object>> steps() {
        return jobs().values().stream().flatMap(job -> steps(job).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(Map<String, Object> job) {
        return (List<Map<String, Object>>) job.getOrDefault("steps", List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> nested(Object value) {
        return (Map<String, Map<String, Object>>) value;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
