package bd.haat.analytics.popularity;

import static bd.haat.analytics.Visitors.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.analytics.AnalyticsTest;
import bd.haat.analytics.Visitors;
import bd.haat.analytics.store.JdbcStore;
import bd.haat.common.messaging.DirectEvents;
import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.common.test.SentEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MeasurePopularityTest extends AnalyticsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Visitors visitors;
    private final JdbcStore store;
    private final JdbcRuns runs;
    private final DirectEvents events;
    private final SentEvents sent;
    private final Instant now;

    MeasurePopularityTest(
            @Autowired ApplicationContext context,
            @Autowired JdbcStore store,
            @Autowired JdbcRuns runs,
            @Autowired DirectEvents events,
            @Autowired SentEvents sent,
            @Autowired Clock clock) {
        visitors = Visitors.in(context);
        this.store = store;
        this.runs = runs;
        this.events = events;
        this.sent = sent;
        now = clock.instant();
    }

    @Test
    void clicksAddsAndOrdersMakePopularityWhichFades() {
        var clicked = Ids.next();
        var added = Ids.next();
        var old = Ids.next();
        var bought = Ids.next();
        var acts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 9; i++) { // nine people, one of them ten times
            acts.add(act("click", "s" + i, clicked, 0, null, now));
            acts.add(act("click", "s0", clicked, 0, null, now));
            acts.add(act("click", "s" + i, old, 0, null, now.minus(Duration.ofDays(6))));
        }
        acts.add(act("click", null, clicked, 0, null, now)); // of nobody
        for (int i = 0; i < 3; i++) acts.add(act("add", "s" + i, added, null, null, now));
        visitors.report(acts).expectStatus().isAccepted();
        buy(bought, 3);
        await().atMost(SOON).until(() -> kept("behaviour", clicked, old, added) == acts.size());
        await().atMost(SOON).until(() -> kept("order_lines", bought) == 3);

        var popularity = new HashMap<UUID, Integer>();
        try (var products = popularity().products(now.plusSeconds(1))) {
            products.forEach(item -> popularity.put(item.productId(), item.popularity()));
        }
        assertThat(popularity)
                .containsEntry(clicked, 10) // 10 log10(1 + 9)
                .containsEntry(added, 10)
                .containsEntry(bought, 15)
                .containsEntry(old, 9); // 10 log10(1 + 9 × 2^(-6/14))
        try (var later = popularity().products(now.plus(Duration.ofDays(91)))) {
            assertThat(later.map(ProductPopularityMeasured.Item::productId)).doesNotContain(clicked, bought);
        }
    }

    @Test
    void aQueryIsPopularOnceFiveDifferentPeopleAskedItAndItFindsSomething() {
        var word = "w" + Ids.next();
        for (int i = 0; i < 5; i++) {
            asked(word + " five", 3, "k" + i);
            asked(word + " four", 3, "k" + i % 4);
            asked(word + " none", 0, "k" + i);
        }
        await().atMost(SOON)
                .until(() -> store.read()
                                .sql("select count() from " + store.table("searches")
                                        + " final where startsWith(query, :word)")
                                .param("word", word)
                                .query(Long.class)
                                .single()
                        == 15);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(popularity().queries(now.plusSeconds(60)).stream()
                                .filter(query -> query.query().startsWith(word)))
                        .containsExactly(new QueryPopularityMeasured.Item(word + " five", 5)));
    }

    @Test
    void oneMeasurementADayIsToldInRangesThatCoverAllProducts() {
        var day = Instant.parse("2031-05-05T20:00:00Z"); // two at night in Dhaka
        var first = measure(day, 2);
        first.look();
        assertThat(begunAt(day)).isEmpty();
        var night = day.plus(Duration.ofHours(2));
        var products = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) products.add(Ids.next());
        products.forEach(product -> buy(product, 1, night.minusSeconds(60)));
        await().atMost(SOON).until(() -> kept("order_lines", products.toArray(UUID[]::new)) == 5);
        try (var told = sent.of("analytics.events", "product.popularity-measured.v1");
                var queries = sent.of("analytics.events", "query.popularity-measured.v1")) {
            measure(night, 2).look();
            measure(night.plusSeconds(600), 2).look(); // is done for today
            var last = told.next(event -> !event.has("upTo"));
            assertThat(last.get("measuredAt").asString()).isEqualTo(night.toString());
            assertThat(told.next(event -> !event.has("after")).get("items").size())
                    .isEqualTo(2);
            var middle = told.next(event -> event.has("after") && event.has("upTo"));
            assertThat(middle.get("upTo").asString())
                    .isEqualTo(last.get("after").asString());
            assertThat(queries.next(event -> true).get("queries").isArray()).isTrue();
        }
        assertThat(begunAt(night)).hasSize(1).allSatisfy(run -> {
            assertThat(run.products()).isEqualTo(5);
            assertThat(run.endedAt()).isEqualTo(night);
        });
        assertThat(begunAt(night.plusSeconds(600))).isEmpty();
    }

    @Test
    void oneReplicaMeasuresAtATimeUntilItIsTakenForDead() {
        var begun = Instant.parse("2041-05-05T20:00:00Z");
        assertThat(runs.claim(begun, Duration.ofMinutes(15))).isPresent();
        assertThat(measure(begun.plusSeconds(60), 500).measure()).isFalse();
        assertThat(runs.claim(begun.plus(Duration.ofMinutes(16)), Duration.ofMinutes(15)))
                .isPresent();
    }

    @Test
    void anAdminMeasuresNow() {
        try (var _ = sent.of("analytics.events", "*.popularity-measured.v1")) {
            assertThat(post(visitors.tokens().seller(Ids.next()))).isEqualTo(403);
            assertThat(post(visitors.tokens().admin())).isEqualTo(204);
        }
        assertThat(visitors.items("/api/v1/analytics/popularity/runs").stream()
                        .map(run -> Instant.parse(run.get("begunAt").asString())))
                .anyMatch(begun -> !begun.isBefore(now.minusMillis(1)) && begun.isBefore(now.plusSeconds(60)));
    }

    @Test
    void eventsKeepTheirSchemas() {
        var item = new ProductPopularityMeasured.Item(Ids.next(), 12);
        Contracts.keeps(new ProductPopularityMeasured(now, null, Ids.next(), List.of(item)));
        Contracts.keeps(new QueryPopularityMeasured(now, List.of(new QueryPopularityMeasured.Item("saree", 5))));
    }

    private List<Run> begunAt(Instant moment) {
        return runs.latest(100).stream()
                .filter(run -> run.begunAt().equals(moment))
                .toList();
    }

    private int post(String bearer) {
        return visitors.http()
                .post()
                .uri("/api/v1/analytics/popularity/runs")
                .header("Authorization", bearer)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private void asked(String query, long total, String session) {
        var id = visitors.searched(query, total, false, now);
        visitors.report(List.of(act("search", session, null, null, id, now)))
                .expectStatus()
                .isAccepted();
    }

    private void buy(UUID product, int orders) {
        buy(product, orders, now);
    }

    private void buy(UUID product, int orders, Instant at) {
        for (int i = 0; i < orders; i++) {
            var order = Ids.next();
            visitors.send()
                    .send(
                            "order.events",
                            "order.confirmed.v1",
                            order,
                            Map.of(
                                    "orderId",
                                    order,
                                    "customerId",
                                    Ids.next(),
                                    "status",
                                    "CONFIRMED",
                                    "totalMinor",
                                    100,
                                    "paymentMethod",
                                    "COD",
                                    "upazilaCode",
                                    "1301",
                                    "occurredAt",
                                    at.toString(),
                                    "lines",
                                    List.of(Map.of(
                                            "lineId",
                                            Ids.next(),
                                            "variantId",
                                            Ids.next(),
                                            "productId",
                                            product,
                                            "sellerId",
                                            Ids.next(),
                                            "quantity",
                                            50,
                                            "unitPriceMinor",
                                            2))));
        }
    }

    private long kept(String table, UUID... products) {
        return store.read()
                .sql("select count() from " + store.table(table) + " final where toString(product_id) in (:products)")
                .param(
                        "products",
                        List.of(products).stream().map(UUID::toString).toList())
                .query(Long.class)
                .single();
    }

    private JdbcPopularity popularity() {
        return new JdbcPopularity(store, settings(500));
    }

    private MeasurePopularity measure(Instant at, int batch) {
        return new MeasurePopularity(
                runs,
                new JdbcPopularity(store, settings(batch)),
                events,
                settings(batch),
                new SimpleMeterRegistry(),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private static PopularitySettings settings(int batch) {
        return new PopularitySettings(
                LocalTime.of(3, 0),
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                Duration.ofDays(14),
                Duration.ofDays(90),
                Duration.ofDays(30),
                5,
                batch);
    }
}
