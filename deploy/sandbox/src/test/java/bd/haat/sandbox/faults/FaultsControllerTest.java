package bd.haat.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tried on BulkSMSBD, whose work shows in the outbox. */
@SandboxTest
class FaultsControllerTest {
    private static final String TARGET = "bulksmsbd.smsapi";

    private final Caller caller;
    private String number;

    @Autowired
    FaultsControllerTest(Caller caller) {
        this.caller = caller;
    }

    @BeforeEach
    void clean() throws Exception {
        caller.delete("/control/faults");
        caller.delete("/control/requests");
        number = "88017" + (10_000_000 + Math.floorMod(System.nanoTime(), 89_999_999));
    }

    @Test
    void aSlowAnswerComesAfterTheWork() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "slow", "delayMs", 300));
        var before = Instant.now();

        assertThat(send().at("/response_code")).isEqualTo("202");
        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(delivered()).isEqualTo(1);
    }

    @Test
    void slowWorkIsDoneAtTheEnd() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "slow-work", "delayMs", 300));
        var before = Instant.now();

        assertThat(send().at("/response_code")).isEqualTo("202");
        var at = Instant.parse(caller.get("/outbox/sms?to=" + number).at("/0/at"));
        assertThat(Duration.between(before, at)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aLostAnswerDoesTheWorkAndClosesTheConnection() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "lost-answer"));

        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        assertThat(delivered()).isEqualTo(1);
        assertThat(send().at("/response_code")).isEqualTo("202");
        var lost = caller.get("/control/requests?target=" + TARGET).tree().at("/1");
        assertThat(lost.at("/fault").asString()).isEqualTo("lost-answer");
        assertThat(lost.at("/status").isMissingNode()).isTrue();
    }

    @Test
    void aLostRequestDoesNothing() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "lost-request"));

        assertThatThrownBy(this::send).isInstanceOf(IOException.class);
        assertThat(delivered()).isZero();
    }

    @Test
    void anErrorIsWordedByThePartyAndServedAsOftenAsOrdered() throws Exception {
        caller.fault(Map.of("target", "bulksmsbd.*", "mode", "error", "code", "1006", "times", 2));

        assertThat(send().at("/response_code")).isEqualTo("1006");
        assertThat(send().at("/error_message")).isEqualTo("Balance Validity Not Available");
        assertThat(send().at("/response_code")).isEqualTo("202");
        assertThat(delivered()).isEqualTo(1);
    }

    @Test
    void aBrokenProxyAnswers500WithAPage() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "http-500"));

        var reply = send();
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(delivered()).isZero();
    }

    @Test
    void garbageCannotBeParsed() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "garbage"));

        var reply = send();
        assertThat(reply.status()).isEqualTo(200);
        assertThatThrownBy(reply::tree).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anAlteredAnswerLies() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "alter", "set", Map.of("message_id", 7)));

        var reply = send();
        assertThat(reply.at("/response_code")).isEqualTo("202");
        assertThat(reply.at("/message_id")).isEqualTo("7");
        assertThat(delivered()).isEqualTo(1);
    }

    @Test
    void faultsAreServedInOrderAndCanBeForgotten() throws Exception {
        caller.fault(Map.of("target", TARGET, "mode", "error", "code", "1002"));
        caller.fault(Map.of("target", "*", "mode", "error", "code", "1007"));
        assertThat(caller.get("/control/faults").tree()).hasSize(2);

        assertThat(send().at("/response_code")).isEqualTo("1002");
        caller.delete("/control/faults");
        assertThat(send().at("/response_code")).isEqualTo("202");
    }

    @Test
    void theRequestLogKeepsNoSecrets() throws Exception {
        caller.get("/bulksmsbd/api/smsapi?api_key=sandbox-api-key");

        var log = caller.get("/control/requests?target=" + TARGET);
        assertThat(log.at("/0/path")).isEqualTo("/bulksmsbd/api/smsapi");
        assertThat(log.at("/0/method")).isEqualTo("GET");
        assertThat(log.at("/0/status")).isEqualTo("200");
        assertThat(log.body()).doesNotContain("api_key", "sandbox-api-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"error\"}",
                "{\"target\":\"bulksmsbd.smsapi\"}",
                "{\"target\":\"nobody.*\",\"mode\":\"error\"}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"sideways\"}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"slow\"}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"alter\"}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"error\",\"times\":0}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"slow\",\"delayMs\":-1}",
                "{\"target\":\"bulksmsbd.smsapi\",\"mode\":\"error\",\"tims\":2}",
                "nonsense"
            })
    void aWrongOrderIsAProblem(String order) throws Exception {
        var reply = caller.post("/control/faults", order);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(caller.get("/control/faults").tree()).isEmpty();
    }

    /** By POST: the JDK's client repeats a GET by itself when the connection breaks. */
    private Reply send() throws IOException {
        return caller.form(
                "/bulksmsbd/api/smsapi",
                Map.of(
                        "api_key", "sandbox-api-key",
                        "type", "text",
                        "number", number,
                        "senderid", "8809600000000",
                        "message", "Hello"));
    }

    private int delivered() throws IOException {
        return caller.get("/outbox/sms?to=" + number).tree().size();
    }
}
