package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What dashboards and alerts ask is executed by a real Prometheus that watches this fleet while people shop. */
class EyesTest {
    private static final Duration TWO_SCRAPES = Duration.ofSeconds(60); // of five seconds, on a busy machine
    private static final Duration SOON = Duration.ofSeconds(40);
    private static Prometheus prometheus;

    @BeforeAll
    static void peopleShopWhilePrometheusWatches() {
        prometheus = Prometheus.beside(Market.fleet().watch());
        shop();
    }

    @Test
    void everyTargetAnswers() {
        await().atMost(TWO_SCRAPES).untilAsserted(() -> {
            assertThat(prometheus.hasData("count_over_time(up{member=\"gateway\"}[1m]) >= 2"))
                    .isTrue();
            assertThat(prometheus.query("up == 0").expect(200).at("data.result"))
                    .isEmpty();
        });
        for (var member : List.of("user", "product", "order", "gateway", "rabbitmq", "postgres", "redis"))
            assertThat(prometheus.hasData("up{member=\"" + member + "\"}"))
                    .as(member)
                    .isTrue();
    }

    @Test
    void everyPanelHasData() {
        assertAllHaveData(Monitoring.panels());
    }

    @Test
    void everyRecordedRuleHasData() {
        assertAllHaveData(prometheus
                .rules("recording")
                .map(rule -> new Query("recorded", rule.place()))
                .toList());
    }

    /** All being well most alerts have no data, so their expressions must be understood and the metrics they ask be there. */
    @Test
    void everyAlertAsksMetricsThatExist() {
        var alerts = prometheus.rules("alerting").toList();
        assertThat(alerts).hasSizeGreaterThan(30);
        alerts.forEach(alert -> prometheus.query(alert.expression()).expect(200));
        await().atMost(TWO_SCRAPES).untilAsserted(() -> {
            var known = prometheus.metrics();
            assertThat(here(alerts).filter(alert -> !known.containsAll(alert.metrics())))
                    .isEmpty();
        });
    }

    @Test
    void nothingThatIsSaidToBeAbsentIsThere() {
        assertThat(prometheus.metrics())
                .noneMatch(name -> Monitoring.absentHere().stream().anyMatch(name::startsWith));
    }

    private static void assertAllHaveData(Collection<Query> queries) {
        assertThat(queries).isNotEmpty();
        queries.forEach(query -> assertThat(prometheus.query(query.expression()).status())
                .as(query.toString())
                .isEqualTo(200));
        await().atMost(TWO_SCRAPES).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            somebodySearches();
            assertThat(here(queries).filter(query -> !prometheus.hasData(query.expression())))
                    .isEmpty();
        });
    }

    /** What is a rate shows only while something goes on: a search that no cache knows reaches Elasticsearch, and Redis by its limits. */
    private static void somebodySearches() {
        var price = ThreadLocalRandom.current().nextInt(100_000_000, 200_000_000);
        Market.guest().get("/api/v1/search/products?q=saree&maxPrice=" + price).expect(200);
    }

    private static Stream<Query> here(Collection<Query> queries) {
        var absent = Monitoring.absentHere();
        return queries.stream().filter(query -> !query.asksAny(absent));
    }

    /** An order that is delivered, one that is paid and one whose payment fails, and one for more than there is. */
    private static void shop() {
        var seller = People.approvedSeller();
        var shopping = Shopping.begin();
        var variant = People.product(seller, "Watched Saree", 90_000, 5).string("variants.0.id");
        Market.guest().get("/api/v1/search/products?q=saree").expect(200);
        Market.guest().get("/api/v1/search/products?q=zzzzzz").expect(200);
        var delivered = shopping.insistUntil(Wish.of("COD", variant, 1), SOON, "CONFIRMED");
        Selling.deliver(seller, shopping, delivered.string("id"));
        for (var decision : List.of("approve", "decline")) {
            var order = shopping.insistUntil(Wish.of("BKASH", variant, 1), SOON, "AWAITING_PAYMENT");
            Payer.decide(order.string("payment.redirectUrl"), decision)
                    .comeBack()
                    .expect(303);
        }
        shopping.insistUntil(Wish.of("COD", variant, 5), SOON, "REJECTED");
    }
}
