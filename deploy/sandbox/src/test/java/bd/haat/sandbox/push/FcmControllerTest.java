package bd.haat.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class FcmControllerTest {
    private static final Map<String, String> NOTIFICATION = Map.of("title", "অর্ডার", "body", "পথে আছে");

    private final Caller caller;

    @Autowired
    FcmControllerTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void aMessageReachesTheDevice() throws Exception {
        var reply = send(Map.of("token", "device-1", "notification", NOTIFICATION, "data", Map.of("orderId", "7")));

        assertThat(reply.at("/name")).startsWith("projects/haat/messages/");
        var found = caller.get("/outbox/push?to=device-1");
        assertThat(found.at("/0/subject")).isEqualTo("অর্ডার");
        assertThat(found.at("/0/text")).isEqualTo("পথে আছে");
        assertThat(found.at("/0/data/orderId")).isEqualTo("7");
    }

    @Test
    void aTopicIsAnAddressToo() throws Exception {
        send(Map.of("topic", "eid", "notification", NOTIFICATION));

        assertThat(caller.get("/outbox/push?to=topic:eid").tree()).hasSize(1);
    }

    @Test
    void errorsHaveGooglesShape() throws Exception {
        var gone = send(Map.of("token", "unregistered-1", "notification", NOTIFICATION));
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.at("/error/details/0/errorCode")).isEqualTo("UNREGISTERED");

        assertThat(send(Map.of("notification", NOTIFICATION)).at("/error/status"))
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(send(Map.of("token", "a", "topic", "b")).status()).isEqualTo(400);
        assertThat(send(Map.of("token", "a", "data", Map.of("n", 1))).status()).isEqualTo(400);
        assertThat(caller.post("/fcm/v1/projects/haat/messages:send", Map.of("message", Map.of("token", "a")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aQuotaIsExceededOnDemand() throws Exception {
        caller.fault(Map.of("target", "fcm.send", "mode", "error", "code", "QUOTA_EXCEEDED"));

        var reply = send(Map.of("token", "device-2"));
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aServiceAccountGetsAnAccessToken() throws Exception {
        var jwt = Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", "e30.e30.sig");

        assertThat(caller.form("/fcm/token", jwt).at("/access_token")).isNotEmpty();
        assertThat(caller.form("/fcm/token", Map.of("grant_type", "password")).at("/error"))
                .isEqualTo("unsupported_grant_type");
    }

    private Reply send(Map<String, ?> message) throws IOException {
        return caller.post(
                "/fcm/v1/projects/haat/messages:send", Map.of("message", message), "Authorization", "Bearer t");
    }
}
