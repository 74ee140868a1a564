package bd.haat.common.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.common.test.RemoteStub;
import bd.haat.common.test.RemoteStub.Answer;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Clients against a server that misbehaves over real HTTP. */
class GuardTest {
    private final RemoteStub stub = new RemoteStub();
    private final RemoteServices remote = new RemoteServices(
            new RemoteProperties(
                    Map.of("product", List.of(URI.create(stub.url()))), new RemoteProperties.Internal("own-key")),
            RestClient::builder,
            new HttpTransport(),
            CircuitBreakerRegistry.ofDefaults(),
            BulkheadRegistry.ofDefaults());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aReadIsTriedAgainAndAWriteIsNot() {
        var calls = new AtomicInteger();
        stub.on(
                "GET",
                "/internal/flaky",
                _ -> calls.incrementAndGet() < 3 ? new Answer(503, "{}") : Answer.ok("\"there\""));
        stub.on("POST", "/internal/broken", _ -> new Answer(500, "{}"));
        assertThat(remote.client("product")
                        .get()
                        .uri("/internal/flaky")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("\"there\"");
        assertThatThrownBy(() -> remote.client("product")
                        .post()
                        .uri("/internal/broken")
                        .retrieve()
                        .toBodilessEntity())
                .isInstanceOf(RemoteUnavailableException.class);
        assertThat(stub.asked().stream().filter(asked -> asked.method().equals("POST")))
                .hasSize(1);
        assertThat(stub.asked()).allMatch(asked -> asked.apiKey().equals("own-key"));
    }

    @Test
    void aMarkedWriteIsTriedAgain() {
        var calls = new AtomicInteger();
        stub.on("POST", "/internal/look-up", _ -> calls.incrementAndGet() < 2 ? new Answer(502, "{}") : Answer.ok("1"));
        assertThat(remote.client("product")
                        .post()
                        .uri("/internal/look-up")
                        .attribute(RemoteServices.REPEATABLE, true)
                        .retrieve()
                        .body(String.class))
                .isEqualTo("1");
    }

    @Test
    void theBreakerOpensAndAsksNoMore() {
        stub.on("POST", "/internal/down", _ -> new Answer(500, "{}"));
        for (int i = 0; i < 30; i++)
            assertThatThrownBy(() -> remote.client("product")
                            .post()
                            .uri("/internal/down")
                            .retrieve()
                            .toBodilessEntity())
                    .isInstanceOf(RemoteUnavailableException.class);
        assertThat(stub.asked().size()).isBetween(20, 25);
    }
}
