package bd.haat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class SandboxApplicationTest {
    private final Caller caller;

    @Autowired
    SandboxApplicationTest(Caller caller) {
        this.caller = caller;
    }

    @Test
    void itIsReadyAndShowsItsMetrics() throws Exception {
        assertThat(caller.get("/actuator/health/readiness").at("/status")).isEqualTo("UP");
        assertThat(caller.get("/actuator/prometheus").body()).contains("http_server_requests_seconds");
    }

    @Test
    void anUnknownPathIsAProblem() throws Exception {
        var reply = caller.get("/nobody/here");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
