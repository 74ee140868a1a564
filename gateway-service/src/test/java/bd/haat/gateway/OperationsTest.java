package bd.haat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OperationsTest extends RunningGateway {
    @Test
    void theManagementPortTellsHealthWithoutLimitsAndWithoutRedis() {
        REDIS_GATE.shut();
        try (var operator = new TestClient(managementPort, address)) {
            for (var probe : List.of("liveness", "readiness")) {
                var response = operator.get("/actuator/health/" + probe);
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
                assertThat(header(response, "RateLimit-Limit")).isNull();
            }
            assertThat(operator.get("/api/v1/products").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theMeasuresAreThere() {
        client.get("/api/v1/orders", signedIn());
        try (var operator = new TestClient(managementPort, address)) {
            await().untilAsserted(() -> assertThat(
                            operator.get("/actuator/prometheus").body())
                    .contains("spring_cloud_gateway_requests_seconds_count")
                    .contains("routeId=\"order\"")
                    .contains("haat_gateway_limits_total")
                    .contains("haat_gateway_redis_connected")
                    .contains("haat_gateway_replicas_usable")
                    .contains("resilience4j_circuitbreaker_state")
                    .contains("name=\"redis\""));
        }
    }

    @Test
    void theLogHasOneLineWithIdsAndNoSecrets() {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger("bd.haat.requests");
        lines.start();
        log.addAppender(lines);
        var person = UUID.randomUUID();
        client.post(
                "/api/v1/orders?token=hidden&q=hidden",
                "hidden",
                "Authorization",
                "Bearer " + ISSUER.token(person),
                "X-Request-Id",
                "r-1");
        await().until(() -> lines.list.size() == 1);
        log.detachAppender(lines);
        var line = lines.list.getFirst();
        assertThat(line.getFormattedMessage()).matches("POST /api/v1/orders order 200 \\d+ ms");
        assertThat(line.getKeyValuePairs().toString())
                .contains("http.request.id=\"r-1\"", "user.id=\"" + person + "\"", "client.ip=\"" + address + "\"")
                .contains("http.response.status_code=\"200\"", "haat.route=\"order\"", "trace.id=")
                .doesNotContain("hidden", "eyJ");
    }

    @Test
    void theDocumentsHaveAPage() {
        var redirect = client.get("/docs");
        assertThat(redirect.statusCode()).isEqualTo(307);
        assertThat(header(redirect, "Location")).isEqualTo("/docs/index.html");
        assertThat(client.get("/docs/index.html").body()).contains("docs.js");
        assertThat(client.get("/docs/docs.js").body())
                .contains("'user', 'seller', 'product', 'location', 'order', 'notification', 'ai', 'marketing',");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger-ui-bundle.js", "swagger-ui.css", "swagger-ui-standalone-preset.js"})
    void theAssetsComeFromTheJar(String asset) {
        var response = client.get("/docs/" + asset);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/nothing.js", "/docs/", "/docs/package.json.map"})
    void otherPagesAreNotThere(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }
}
