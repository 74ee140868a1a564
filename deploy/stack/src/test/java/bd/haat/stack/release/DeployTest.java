package bd.haat.stack.release;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/stack/deploy} tells an engine on which the stack runs already; a stand-in notes it. */
class DeployTest {
    private static final String RUNNING = """
            haat_patroni-1 1/1 haat/postgres:1
            haat_patroni-2 1/1 haat/postgres:1
            haat_patroni-3 1/1 haat/postgres:1
            haat_backup-1 1/1 haat/postgres:1
            haat_nginx 3/3 haat/nginx:1
            haat_order 3/3 haat/order-service:1
            """;

    private static final String STACK = """
            services:
              order:
                image: haat/order-service:2
              patroni-1:
                image: haat/postgres:2
              patroni-2:
                image: haat/postgres:2
              patroni-3:
                image: haat/postgres:2
            volumes:
              patroni-2: {}
            """;

    /** Each deployment is a line: the services that it names. */
    private static final String ENGINE = """
            #!/bin/bash
            cd %s
            case "$1 $2" in
              'stack config') cat stack ;;
              'stack deploy')
                for file; do if [[ $file == *.yml ]] && grep -q '^services: {$' "$file"; then cp "$file" kept; fi; done
                if [[ " $* " == *' - '* ]]; then grep -E '^  [a-z0-9-]+:$' | tr -d ' :' | paste -sd' ' >>told; else echo all >>told; fi ;;
              'stack services') if [[ $* == *-q* ]]; then cut -d' ' -f1 running; else cut -d' ' -f1,2 running; fi ;;
              'service inspect') cut -d' ' -f1 running | sed "s/$/ - $(cat update)/" ;;
              'service ls') case $* in
                *colour* | *bd.haat.replicas*) ;;
                *.Image*) cut -d' ' -f1,3 running ;;
                *) cut -d' ' -f1,2 running ;;
              esac ;;
            esac
            """;

    @TempDir
    private Path folder;

    private ScriptedEngine engine;

    @BeforeEach
    void anEngine() throws IOException {
        engine = ScriptedEngine.of(folder, ENGINE);
        engine.program("sleep", "#!/bin/sh\n"); // await's, between looks
        Files.writeString(folder.resolve("running"), RUNNING);
        Files.writeString(folder.resolve("stack"), STACK);
        Files.writeString(folder.resolve("update"), "completed");
    }

    @Test
    void theNodesOfAStoreAreReplacedOneAfterTheOther() throws IOException {
        var done = deploy("--debian", "medium");
        assertThat(done.exit()).as(done.output()).isZero();
        assertThat(told()).containsExactly("order patroni-1", "order patroni-1 patroni-2", "all");
        assertThat(folder.resolve("kept")).content().doesNotContain("patroni", "nginx");
    }

    @Test
    void aNodeThatDoesNotComeBackIsTheLastOneTouched() throws IOException {
        Files.writeString(folder.resolve("update"), "paused");
        var done = deploy("--debian", "medium");
        assertThat(done.exit()).isNotZero();
        assertThat(done.output()).contains("haat_patroni-1: paused", "not touched");
        assertThat(told()).containsExactly("order patroni-1");
    }

    @Test
    void aNewVersionLeavesWhatIsDebiansAsItRuns() throws IOException {
        assertThat(deploy("medium").exit()).isZero();
        Map<String, Object> kept = new Yaml().load(Files.readString(folder.resolve("kept")));
        var postgres = Map.of("image", "haat/postgres:1");
        assertThat(kept.get("services"))
                .isEqualTo(Map.of(
                        "patroni-1", postgres,
                        "patroni-2", postgres,
                        "patroni-3", postgres,
                        "backup-1", postgres,
                        "nginx", Map.of("image", "haat/nginx:1")));
    }

    @Test
    void theFirstDeploymentIsOneStep() throws IOException {
        Files.writeString(folder.resolve("running"), "");
        assertThat(deploy("medium").exit()).isZero();
        assertThat(told()).containsExactly("all");
    }

    private List<String> told() throws IOException {
        return Files.readAllLines(folder.resolve("told"));
    }

    private Result deploy(String... arguments) {
        return engine.run("deploy/stack/deploy", arguments);
    }
}
