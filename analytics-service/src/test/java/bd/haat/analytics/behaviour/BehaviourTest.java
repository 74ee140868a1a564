package bd.haat.analytics.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.analytics.AnalyticsTest;
import bd.haat.analytics.store.JdbcStore;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class BehaviourTest extends AnalyticsTest {
    @Autowired
    RestTestClient http;

    @Autowired
    JdbcStore store;

    @Autowired
    Clock clock;

    @Test
    void anActReportedTwiceCountsOnce() {
        var id = UUID.randomUUID();
        var report =
                "{\"events\":[{\"id\":\"%s\",\"kind\":\"search\",\"at\":\"%s\",\"query\":\"জামদানি শাড়ি\",\"position\":0}]}"
                        .formatted(id, clock.instant());
        post(report).expectStatus().isAccepted();
        post(report).expectStatus().isAccepted();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(store.read()
                                .sql("select query from " + store.table("behaviour") + " final where id = :id")
                                .param("id", id.toString())
                                .query(String.class)
                                .list())
                        .containsExactly("জামদানি শাড়ি"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"events":[]}                                                                     | events
        {"events":[{"kind":"view","at":"2026-11-23T00:00:00Z"}]}                          | events[0].id
        {"events":[{"id":"0199f3a0-7c1e-7a10-8f00-5a5a5a5a5a5a","kind":"steal","at":"2026-11-23T00:00:00Z"}]} | events[0].kind
        {"events":[{"id":"0199f3a0-7c1e-7a10-8f00-5a5a5a5a5a5a","kind":"view","at":"2001-01-01T00:00:00Z"}]}  | events[0].at
        {"events":[{"id":"0199f3a0-7c1e-7a10-8f00-5a5a5a5a5a5a","kind":"view","at":"yesterday"}]}             | events[0].at
        """)
    void wrongReportsAreNamed(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private RestTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/api/v1/analytics/events")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
