package bd.haat.stack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import bd.haat.backing.BackingException;
import bd.haat.backing.DebianPackages;
import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every shell script of the project, and every line of shell in a workflow, before shellcheck. */
class ScriptsTest {
    @BeforeAll
    static void shellcheck() {
        try {
            DebianPackages.ensure(List.of("shellcheck"), System.out::println);
        } catch (BackingException absent) {
            abort(absent.getMessage());
        }
    }

    @Test
    void scriptsAreSound() throws IOException {
        var root = Checkout.root();
        var line = new ArrayList<>(
                List.of("shellcheck", "--severity=warning", root.resolve("mvnw").toString()));
        try (var ci = Files.walk(root.resolve(".ci"));
                var deploy = Files.walk(root.resolve("deploy"))) {
            Stream.concat(ci, deploy)
                    .filter(ScriptsTest::isScript)
                    .map(Path::toString)
                    .forEach(line::add);
        }
        assertThat(line)
                .contains(
                        root.resolve("deploy/stack/deploy").toString(),
                        root.resolve("deploy/up").toString());
        var checked = Command.of(line.toArray(String[]::new)).run();
        assertThat(checked.exit()).as(checked.output()).isZero();
    }

    @Test
    void stepsOfWorkflowsAreSound() throws IOException {
        for (var workflow : Workflow.all().toList())
            for (var step : workflow.steps())
                if (step.get("run") instanceof String script) {
                    var checked = Command.of("shellcheck", "--shell=bash", "-")
                            .run(new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8)));
                    assertThat(checked.exit())
                            .as(workflow + ": " + checked.output())
                            .isZero();
                }
    }

    private static boolean isScript(Path file) {
        if (!Files.isExecutable(file)
                || !Files.isRegularFile(file)
                || file.toString().contains("/target/")) return false;
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(40), StandardCharsets.UTF_8)
                    .matches("(?s)#!\\S*[/ ](env )?(ba)?sh\\b.*");
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }
}
