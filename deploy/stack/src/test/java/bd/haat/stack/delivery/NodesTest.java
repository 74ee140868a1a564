package bd.haat.stack.delivery;

import static bd.haat.stack.delivery.Workflow.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The nodes, as far as they can be known without the provider and an account; GitHub's {@code verify} asks the provider too. */
class NodesTest {
    private static final Path NODES = Checkout.root().resolve("deploy/nodes");
    private static final List<String> OF_ANY = List.of("count", "for_each", "lifecycle", "depends_on", "provider");

    @Test
    void theFilesAreFormattedAndParse() {
        var checked = tofu(NODES, "fmt", "-check", "-diff", "-recursive");
        assertThat(checked.exit()).as(checked.output()).isZero();
    }

    @Test
    void theSizesAreWhatTheStackNeeds(@TempDir Path folder) throws IOException {
        for (var file : List.of("main.tf", "shape.tftest.hcl"))
            Files.copy(NODES.resolve("shape").resolve(file), folder.resolve(file));
        assertThat(tofu(folder, "init", "-backend=false").exit()).isZero();
        var tested = tofu(folder, "test", "-no-color");
        assertThat(tested.exit()).as(tested.output()).isZero();
        assertThat(tested.output()).containsPattern("[1-9]\\d* passed, 0 failed");
    }

    /** {@code aws-arguments.json} is the provider's schema (6.x) of what is used, out of the bindings that were generated from it. */
    @Test
    void eachArgumentIsTheProviders(@TempDir Path folder) throws IOException {
        var parser = NpmTool.fetch(folder, "nodes.mjs", "@cdktn/hcl2json", System.getProperty("haat.hcl2json"));
        var schema = json(Files.readString(
                Path.of(NodesTest.class.getResource("/aws-arguments.json").getPath())));
        assertThat(wrong(json(parser.run(List.of(NODES.toString()))), schema)).isEmpty();

        var mistaken = Files.createDirectory(folder.resolve("mistaken"));
        Files.writeString(mistaken.resolve("a.tf"), "resource \"aws_subnet\" \"a\" {\n  cidr = \"10.0.0.0/8\"\n}\n");
        assertThat(wrong(json(parser.run(List.of(mistaken.toString()))), schema))
                .containsExactlyInAnyOrder("aws_subnet has no cidr", "aws_subnet lacks vpc_id");
    }

    @Test
    void whatIsReferredToIsThere() throws IOException {
        var text = text(NODES);
        assertThat(found(text, "\\b(data\\.aws_\\w+\\.\\w+)"))
                .isEqualTo(found(text, "(?m)^data \"(aws_\\w+)\" \"(\\w+)\"", "data.%s.%s"));
        assertThat(found(text, "(?m)^resource \"(aws_\\w+)\" \"(\\w+)\"", "%s.%s"))
                .containsAll(found(text, "(?<!data\\.)\\b(aws_\\w+\\.\\w+)"));
        assertThat(found(text, "(?m)^variable \"(\\w+)\"")).isEqualTo(found(text, "\\bvar\\.(\\w+)"));
        assertThat(found(text, "(?m)^  (\\w+) +=")).containsAll(found(text, "\\blocal\\.(\\w+)"));
        assertThat(found(text(NODES.resolve("shape")), "(?m)^output \"(\\w+)\""))
                .isEqualTo(found(text, "\\bmodule\\.shape\\.(\\w+)"));
    }

    /** EC2 takes 16 KB; the variables before the script need less than one. */
    @Test
    void whatANodeIsToldFits() throws IOException {
        var keep = Files.size(NODES.resolve("keep")) * 4 / 3;
        assertThat(Files.size(NODES.resolve("start")) + keep).isLessThan(15 * 1024);
    }

    private static List<String> wrong(Map<String, Object> files, Map<String, Object> schema) {
        var wrong = new ArrayList<String>();
        for (var kind : List.of("resource", "data"))
            map(files.getOrDefault(kind, Map.of())).forEach((type, named) -> {
                var known = map(schema.getOrDefault((kind.equals("data") ? "data." : "") + type, Map.of()));
                map(named).values().forEach(bodies -> compare(type, (List<?>) bodies, known, wrong));
            });
        return wrong;
    }

    private static void compare(String at, List<?> bodies, Map<String, Object> known, List<String> wrong) {
        for (var each : bodies) {
            var body = map(each);
            var given = new TreeSet<>(body.keySet());
            given.addAll(map(body.getOrDefault("dynamic", Map.of())).keySet());
            given.remove("dynamic");
            OF_ANY.forEach(given::remove);
            given.stream().filter(name -> !known.containsKey(name)).forEach(name -> wrong.add(at + " has no " + name));
            known.forEach((name, rule) -> {
                if (rule.equals("required") && !given.contains(name)) wrong.add(at + " lacks " + name);
                if (rule instanceof Map<?, ?>) compare(at + "." + name, blocks(body, name), map(rule), wrong);
            });
        }
    }

    private static List<?> blocks(Map<String, Object> body, String name) {
        var dynamic = (List<?>) map(body.getOrDefault("dynamic", Map.of())).getOrDefault(name, List.of());
        return Stream.concat(
                        ((List<?>) body.getOrDefault(name, List.of())).stream(),
                        dynamic.stream().flatMap(each -> ((List<?>) map(each).get("content")).stream()))
                .toList();
    }

    private static Command.Result tofu(Path folder, String... arguments) {
        var program = Stream.of("tofu", "terraform")
                .filter(name -> Command.of(name, "version").run().ok())
                .findFirst();
        assumeTrue(program.isPresent(), "neither tofu nor terraform on this machine");
        return Command.of(Stream.concat(program.stream(), Stream.of(arguments)).toArray(String[]::new))
                .in(folder)
                .run();
    }

    private static Map<String, Object> json(String text) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private static String text(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(folder, "*.tf")) {
            for (var file : files) text.append(Files.readString(file));
        }
        return text.toString().replaceAll("(?m)#.*$", "");
    }

    private static TreeSet<String> found(String text, String pattern) {
        return found(text, pattern, "%s");
    }

    private static TreeSet<String> found(String text, String pattern, String format) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> format.formatted(match.group(1), match.groupCount() > 1 ? match.group(2) : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
