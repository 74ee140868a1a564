package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

class DrainTest extends RunningGateway {
    private static final String REQUEST = "GET /api/v1/products HTTP/1.1\r\nHost: haat.example\r\n\r\n";

    @Autowired
    @Qualifier("drain")
    SmartLifecycle drain;

    @Test
    void whoIsToldToEndAnswersOnAndLetsItsConnectionsGo() {
        try (var kept = new RawClient(port, address).write(REQUEST)) {
            kept.awaitText("\r\n\r\n");
            drain.stop(() -> {});
            var answer = kept.write(REQUEST).readToEnd(); // reads to the end of the connection
            assertThat(answer).contains("HTTP/1.1 200 ").containsIgnoringCase("connection: close");
        } finally {
            drain.start();
        }
    }
}
