package bd.haat.stack.release;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order of {@code deploy/release}'s steps and its refusals, against a stand-in for the engine that remembers a few things in files.
 * Whether Swarm does what it is told is not shown here.
 */
class ReleaseTest {
    /** A service of a colour, and one that has none, as {@code docker stack config} prints them. */
    private static final String STACK = """
            version: "3.9"
            services:
              gateway:
                deploy:
                  replicas: 3
                  labels:
                    bd.haat.part: service
                    bd.haat.replicas: 3-8
                environment:
                  HAAT_DRAIN: "8"
                image: haat/gateway-service:2
              user:
                image: haat/user-service:2
              nginx:
                image: haat/nginx:2
            networks:
              edge:
                driver: overlay
            volumes:
              nginx-cache: {}
            """;

    private static final String ENGINE = """
            #!/bin/bash
            cd %s
            echo "$*" >>calls
            case "$1 $2" in
              'stack config') cat stack.yml ;;
              'stack deploy') if [[ " $* " == *' - '* ]]; then cat >deployed; if grep -q -- -green: deployed; then echo haat_gateway-green >greens; fi; fi ;;
              'service ls') if [[ $* == *bd.haat.colour* ]]; then cat greens; elif [[ $* == *bd.haat.replicas* ]]; then echo 'haat_gateway 5/5'; elif [[ $* == *part=service* ]]; then cat running; fi ;;
              'service rm') if [[ $* == *-green* ]]; then : >greens; fi ;;
              'service ps') if [[ $* == *release-* ]]; then cat "job-$(grep -oE 'release-[a-z]+' <<<"$*" | tail -1)"; else echo "haat/gateway-service:2 $(cat tasks) 1 minute ago"; fi ;;
              'service inspect') case $* in *Configs*) cat weights ;; *Replicas*) echo 1 ;; esac ;;
              'service update') if [[ -e stuck ]]; then exit 1; fi; echo "$*" | grep -o 'source=[^,]*' | cut -d= -f2 >weights ;;
              'config create') if [[ $* == *green=* ]]; then cat >"$5"; fi ;;
              'config inspect') if [[ $* == *green* ]]; then grep -oE '[0-9]+%%' "$5" | tr -d %%; else test -e "$3"; fi ;;
              'secret ls') cat secrets ;;
            esac
            """;

    @TempDir
    private Path folder;

    private ScriptedEngine engine;

    @BeforeEach
    void anEngine() throws IOException {
        engine = ScriptedEngine.of(folder, ENGINE);
        Files.writeString(folder.resolve("stack.yml"), STACK);
        for (var empty : List.of("greens", "running", "secrets", "calls")) Files.writeString(folder.resolve(empty), "");
        Files.writeString(folder.resolve("tasks"), "Running");
        Files.writeString(folder.resolve("weights"), "haat-nginx-weights-1\n");
        Files.writeString(folder.resolve("haat-nginx-weights-1"), "");
        job("smoke", "Complete 1 second ago");
        job("errors", "Complete 1 second ago");
    }

    @Test
    void greenIsTriedBeforeAnyShopperMeetsItAndThenGetsThemInSteps() throws IOException {
        var said = release("green", "medium");
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(steps())
                .containsExactly(
                        "deploy", "deploy", "smoke", "weigh 10", "errors", "weigh 50", "errors", "weigh 100", "errors");
        assertThat(Files.readString(folder.resolve("deployed")))
                .contains(
                        "  gateway-green:\n",
                        "      HAAT_COLOUR: \"-green\"\n",
                        "        bd.haat.colour: green\n",
                        "  edge:\n")
                .doesNotContain("nginx", "bd.haat.replicas");
        assertThat(release("green", "medium").output()).contains("there is a green already");
    }

    @Test
    void noneStartsBeforeTheOnesBeforeAreHealthy() throws IOException {
        Files.writeString(folder.resolve("tasks"), "Starting");
        var said = release("green", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("haat_user-green is not healthy");
        assertThat(steps()).containsExactly("deploy");
        assertThat(Files.readString(folder.resolve("deployed")))
                .contains("  user-green:\n")
                .doesNotContain("gateway-green:");
    }

    @Test
    void aFailedSmokeTestKeepsShoppersAway() throws IOException {
        job("smoke", "Failed 1 second ago");
        var said = release("green", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("the smoke test failed").contains("deploy/release remove");
        assertThat(steps()).containsExactly("deploy", "deploy", "smoke");
    }

    @Test
    void errorsOfTheNewVersionSendAllShoppersBack() throws IOException {
        job("errors", "Failed 1 second ago");
        var said = release("green", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("did not do well at 10 %, all shoppers are back");
        assertThat(steps()).containsExactly("deploy", "deploy", "smoke", "weigh 10", "errors", "weigh 0");
    }

    @Test
    void aDivisionThatAnNginxDoesNotTakeIsToldAndEndsTheRelease() throws IOException {
        Files.writeString(folder.resolve("stuck"), "");
        var said = release("green", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("an nginx did not take 10 %, so nothing changed");
    }

    @Test
    void backIsOneCommandAtAnyTime() throws IOException {
        release("green", "medium");
        assertThat(release("back").exit()).isZero();
        assertThat(steps()).last().isEqualTo("weigh 0");
        assertThat(release("finish", "medium").output()).contains("green has 0 % of the shoppers");
        assertThat(release("remove").exit()).isZero();
        assertThat(steps()).last().isEqualTo("remove");
    }

    @Test
    void theOldVersionIsReplacedBehindGreenBeforeItsShoppersReturn() throws IOException {
        release("green", "medium");
        Files.writeString(folder.resolve("calls"), "");
        var said = release("finish", "medium");
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(steps()).containsExactly("deploy", "deploy", "weigh 0", "remove", "deploy --prune");
        assertThat(Files.readString(folder.resolve("deployed")))
                .contains("  gateway:\n")
                .doesNotContain("colour");
    }

    @Test
    void aDeploymentDoesNotSweepAwayARelease() throws IOException {
        release("green", "medium");
        var said = release("rolling", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("there is a green");
        assertThat(engine.run("deploy/stack/deploy", "medium").output()).contains("a release is under way");
    }

    @Test
    void aNewVersionComesSomeServicesAtATimeAndThenTheRest() throws IOException {
        Files.writeString(folder.resolve("running"), "x1\n");
        var said = release("rolling", "medium");
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(steps()).containsExactly("deploy", "deploy", "deploy --prune");
    }

    @Test
    void whatDoesNotBecomeHealthyIsTheLastThatANewVersionTouches() throws IOException {
        Files.writeString(folder.resolve("running"), "x1\n");
        Files.writeString(folder.resolve("tasks"), "Starting");
        var said = release("rolling", "medium");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.output()).contains("haat_user is not healthy");
        assertThat(steps()).containsExactly("deploy");
    }

    @Test
    void aFirstDeploymentIsOneStep() throws IOException {
        var said = release("rolling", "medium");
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(steps()).containsExactly("deploy --prune");
    }

    @Test
    void theAccountOfTheSmokeTestIsItsSecret() throws IOException {
        Files.writeString(folder.resolve("secrets"), "x1\n");
        release("green", "medium");
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .filteredOn(call -> call.contains("--secret haat-smoke-account"))
                .hasSize(1)
                .allMatch(call -> call.endsWith("/job http://gateway-green:8080 /run/secrets/haat-smoke-account"));
    }

    private Result release(String... arguments) {
        return engine.run("deploy/release", arguments);
    }

    private void job(String script, String state) throws IOException {
        Files.writeString(folder.resolve("job-release-" + script), state + "\n");
    }

    /** What was done to the market, of all that was asked of the engine. */
    private List<String> steps() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).stream()
                .map(call -> {
                    if (call.startsWith("stack deploy")) return call.contains("--prune") ? "deploy --prune" : "deploy";
                    if (call.startsWith("service create")) return call.contains("release-smoke") ? "smoke" : "errors";
                    if (call.startsWith("service update"))
                        return "weigh " + percentOf(call.replaceAll(".*source=([^,]*),.*", "$1"));
                    return call.startsWith("service rm haat_gateway-green") ? "remove" : "";
                })
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private String percentOf(String config) {
        try {
            var found = Files.readString(folder.resolve(config)).replaceAll("(?s).*?(\\d+)% green.*", "$1");
            return found.matches("\\d+") ? found : "0";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
