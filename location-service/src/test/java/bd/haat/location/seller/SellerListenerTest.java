package bd.haat.location.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.location.distance.GeoPoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

/** From the event to the shopper's answer, over real RabbitMQ, PostgreSQL and Redis. */
@HaatTest
class SellerListenerTest {
    private static final GeoPoint TETULIA = new GeoPoint(26.49, 88.35);

    @Autowired
    private RestTestClient client;

    @Autowired
    private RabbitTemplate rabbit;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private SellerPlaces places;

    @Autowired
    private SellerIndex index;

    @Autowired
    private MeterRegistry meters;

    private final UUID shop = Ids.next();
    private SellerEvents events;

    @BeforeEach
    void theIndexIsThere() {
        events = new SellerEvents(rabbit);
        await().until(() -> index.near(TETULIA, 1, 1) instanceof SellerIndex.Candidates.Found);
    }

    @Test
    void anActiveSellerIsFoundWhereItIsAndNoLongerOnceSuspended() {
        events.changed(shop, "PENDING_VERIFICATION", 26.49, 88.35, "5205", 1);
        events.changed(shop, "ACTIVE", 26.49, 88.36, "5205", 2);
        await().until(() -> indexed(TETULIA).contains(shop));
        client.get()
                .uri("/api/v1/sellers/nearby?lat=26.49&lon=88.35&radiusKm=5&lang=en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')].shopName".formatted(shop))
                .isEqualTo("Shop " + shop.toString().substring(32))
                .jsonPath("$.items[?(@.id == '%s')].distanceKm".formatted(shop))
                .isEqualTo(0.995)
                .jsonPath("$.items[?(@.id == '%s')].location.lon".formatted(shop))
                .isEqualTo(88.36);

        events.changed(shop, "SUSPENDED", 26.49, 88.36, "5205", 3);
        await().until(() -> !indexed(TETULIA).contains(shop));
        assertThat(nearby()).doesNotContain(shop);
    }

    @Test
    void anEventThatComesLateUndoesNothing() {
        events.changed(shop, "ACTIVE", 26.49, 88.35, "5205", 5);
        await().until(() -> indexed(TETULIA).contains(shop));
        events.changed(shop, "SUSPENDED", 26.49, 88.35, "5205", 4);
        var last = Ids.next();
        events.changed(last, "ACTIVE", 26.49, 88.35, "5205", 1);
        await().until(() -> indexed(TETULIA).contains(last));
        assertThat(places.of(List.of(shop)).getFirst().version()).isEqualTo(5);
        assertThat(nearby()).contains(shop);
    }

    @Test
    void whatRedisLostIsAnsweredFromTheTableAndMadeAnew() {
        events.changed(shop, "ACTIVE", 26.49, 88.35, "5205", 1);
        await().until(() -> indexed(TETULIA).contains(shop));
        double before = fallbacks();
        redis.delete(redis.keys("{location.sellers}:*"));
        assertThat(nearby()).contains(shop);
        assertThat(fallbacks()).isGreaterThan(before);
        await().until(() -> indexed(TETULIA).contains(shop));
    }

    private List<UUID> nearby() {
        var answer = client.get()
                .uri("/api/v1/sellers/nearby?lat=26.49&lon=88.35&radiusKm=5&limit=100")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Nearby.class)
                .returnResult()
                .getResponseBody();
        return answer.items.stream().map(Item::id).toList();
    }

    private List<UUID> indexed(GeoPoint center) {
        return switch (index.near(center, 5, 1000)) {
            case SellerIndex.Candidates.Found(var ids) -> ids;
            case SellerIndex.Candidates.Lost() -> List.of();
            case SellerIndex.Candidates.Away() -> List.of();
        };
    }

    private double fallbacks() {
        return meters.find("haat.location.geo.fallbacks").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    record Nearby(List<Item> items) {}

    record Item(UUID id, String shopName, double distanceKm, GeoPoint location) {}
}
