package bd.haat.stack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowsTest {
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses: (.*)$");

    static Stream<Workflow> workflows() throws IOException {
        return Workflow.all();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void eachActionIsPinnedByItsDigest(Workflow workflow) {
        assertThat(USES.matcher(workflow.text()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(action -> action.matches("\\./\\S+|[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+)*"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsPermittedButWhatIsNamed(Workflow workflow) {
        assertThat(workflow.content()).containsEntry("permissions", Map.of("contents", "read"));
        workflow.jobs().forEach((name, job) -> {
            if (job.containsKey("permissions") && !name.equals("image"))
                assertThat(job.get("permissions")).as(name).isEqualTo(Map.of("contents", "read"));
            if (!job.containsKey("uses")) assertThat(job).as(name).containsKeys("timeout-minutes", "runs-on");
        });
        assertThat(workflow.steps())
                .filteredOn(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@"))
                .allSatisfy(
                        step -> assertThat(Workflow.map(step.get("with"))).containsEntry("persist-credentials", false));
    }

    /** A secret, or what a stranger may have named, reaches a step as a variable or an input, never as text of its script. */
    @ParameterizedTest
    @MethodSource("workflows")
    void noExpressionStandsInAScript(Workflow workflow) {
        assertThat(workflow.steps())
                .allSatisfy(step -> assertThat(String.valueOf(step.get("run")))
                        .doesNotContain("${{")
                        .doesNotContain("set -x"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void onlyTheEnvironmentThatIsReviewedHasSecrets(Workflow workflow) {
        workflow.jobs().forEach((name, job) -> {
            if (Pattern.compile("secrets\\.(?!GITHUB_TOKEN)")
                    .matcher(job.toString())
                    .find())
                assertThat(Workflow.map(job.get("environment"))).as(name).containsEntry("name", "production");
        });
    }

    @Test
    void eachImageOfTheStackIsBuilt() throws IOException {
        var deploy = workflows()
                .filter(workflow -> workflow.toString().equals("deploy.yml"))
                .findAny()
                .orElseThrow();
        var matrix = Workflow.map(
                Workflow.map(deploy.jobs().get("image").get("strategy")).get("matrix"));
        var used = Pattern.compile("\\$\\{HAAT_REGISTRY:-haat}/([\\w-]+):")
                .matcher(Files.readString(Checkout.root().resolve("docker-stack.yml")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(matrix.get("image"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void githubTakesThem(@TempDir Path folder) throws IOException {
        var parser = NpmTool.fetch(
                folder, "workflows.mjs", "@actions/workflow-parser", System.getProperty("haat.workflow-parser"));
        assertThat(parser.run(
                        workflows().map(workflow -> workflow.file().toString()).toList()))
                .isBlank();

        var wrong = Files.writeString(
                folder.resolve("wrong.yml"),
                "on: push\njobs: {a: {runs-on: x, timeout-minute: 1, steps: [{run: 'echo ${{ secret.X }}'}]}}");
        assertThat(parser.run(List.of(wrong.toString())))
                .contains("timeout-minute", "Unrecognized named-value: 'secret'");
    }
}
