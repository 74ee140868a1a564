package bd.haat.order.risk;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.OrderTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Tests with rules of their own, which are switched off afterwards. */
public abstract class RiskTest extends OrderTest {
    protected static final String RULES = "/api/v1/admin/risk/rules";

    private MeterRegistry meters;

    private final List<String> added = new ArrayList<>();

    @BeforeEach
    void count(@Autowired MeterRegistry meters) {
        this.meters = meters;
    }

    @AfterEach
    void switchOff() {
        added.forEach(name ->
                post(RULES, tokens.admin(), """
            {"name":"%s","signal":"TOTAL_MINOR","outcome":"ALLOW","note":"the test is over"}\
            """.formatted(name)).expectStatus().isCreated());
    }

    /** @param more further members, such as {@code "points":5} */
    protected void rule(String name, Signal signal, long threshold, Outcome outcome, String... more) {
        post(RULES, tokens.admin(), """
            {"name":"%s","signal":"%s","threshold":%d,"outcome":"%s","note":"for a test"%s}\
            """.formatted(name, signal, threshold, outcome, String.join("", more)))
                .expectStatus()
                .isCreated();
        added.add(name);
    }

    protected ResponseSpec place(String bearer, String body) {
        return post(
                "/api/v1/orders",
                bearer,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    protected JsonNode stopped(String bearer, String body, String code) {
        var answer = place(bearer, body);
        var problem = body(answer);
        assertThat(problem.path("code").asString("")).as(problem.toString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.toString()).as("nothing of the reasons is told").doesNotContain("score", "reasons", "rule");
        return problem;
    }

    /** What admins read about this shopper, the latest first. */
    protected JsonNode decisions() {
        return body(get("/api/v1/admin/risk/decisions?customerId=" + shopper, tokens.admin()))
                .get("items");
    }

    protected long decided(Outcome outcome, String reason, boolean passed) {
        return (long) meters.counter(
                        "haat.risk.decisions",
                        "outcome",
                        outcome.name(),
                        "reason",
                        reason,
                        "passed",
                        String.valueOf(passed))
                .count();
    }
}
