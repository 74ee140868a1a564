package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.DebianPackages;
import bd.haat.backing.process.Command;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Configuration, rules and routes, checked by the tools that come with Prometheus and Alertmanager; needs no fleet. */
class AlertRulesTest {
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    @BeforeAll
    static void theToolsAreThere() {
        DebianPackages.ensure(List.of("prometheus", "prometheus-alertmanager"), System.err::println);
    }

    @Test
    void prometheusUnderstandsItsConfiguration() {
        run("promtool", "check", "config", "prometheus/prometheus.yml");
        run("promtool", "check", "config", "prometheus/local.yml");
    }

    /** Each of them first with a market that is well, then with what it is made for. */
    @Test
    void everyAlertStaysSilentAndFires() {
        var tests = Monitoring.files(Monitoring.FOLDER.resolve("prometheus/tests"), ".yml");
        run(Stream.concat(Stream.of("promtool", "test", "rules"), tests.stream().map(Object::toString))
                .toArray(String[]::new));
        var tested = tests.stream().map(Monitoring::text).reduce("", String::concat);
        assertThat(alerts())
                .isNotEmpty()
                .filteredOn(alert -> !alert.equals("Watchdog")) // which is never silent
                .allSatisfy(alert -> assertThat(tested)
                        .contains("{ alertname: " + alert + ", eval_time: 20m }")
                        .contains("- alertname: " + alert + "\n"));
    }

    @Test
    void everyAlertHasItsRunbook() {
        var rules = Monitoring.text(Monitoring.FOLDER.resolve("prometheus/rules/alerts.yml"));
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(rules).contains("/runbooks/" + alert + "\n");
            assertThat(Monitoring.RUNBOOKS.resolve(alert + ".md"))
                    .content()
                    .contains("# " + alert, "## What it means", "## What to look at", "## What to do");
        });
        assertThat(Monitoring.files(Monitoring.RUNBOOKS, ".md"))
                .extracting(file -> file.getFileName().toString().replace(".md", ""))
                .filteredOn(name -> !name.equals("README"))
                .containsExactlyInAnyOrderElementsOf(alerts());
    }

    @Test
    void alertmanagerTellsTheRightPeople() {
        run("amtool", "check-config", "alertmanager/alertmanager.yml");
        assertThat(receivers("severity=page", "team=platform")).isEqualTo("on-call,platform");
        assertThat(receivers("severity=page", "team=finance")).isEqualTo("on-call,finance");
        assertThat(receivers("severity=ticket", "team=orders")).isEqualTo("orders");
        assertThat(receivers("severity=ticket", "team=nobody")).isEqualTo("platform");
        assertThat(receivers("alertname=Watchdog", "severity=heartbeat", "team=platform"))
                .isEqualTo("heartbeat");
    }

    private static List<String> alerts() {
        var rules = Monitoring.text(Monitoring.FOLDER.resolve("prometheus/rules/alerts.yml"));
        return ALERT.matcher(rules)
                .results()
                .map((MatchResult alert) -> alert.group(1))
                .toList();
    }

    private static String receivers(String... labels) {
        var test = Stream.of("amtool", "config", "routes", "test", "--config.file=alertmanager/alertmanager.yml");
        return run(Stream.concat(test, Stream.of(labels)).toArray(String[]::new));
    }

    /** @return its last line, that being the answer */
    private static String run(String... line) {
        var result = Command.of(line).in(Monitoring.FOLDER).run();
        assertThat(result.exit())
                .as("%s said%n%s", String.join(" ", line), result.output())
                .isZero();
        return result.lastLine();
    }
}
