package bd.haat.ai.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearnFromOrdersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-10-01T06:00:00Z");

    private final List<Purchase> added = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LearnFromOrders learn = new LearnFromOrders(added::addAll, Clock.fixed(NOW, ZoneOffset.UTC), meters);
    private final UUID product = Ids.next();

    @Test
    void ordersCountFromWhenTheyWerePlaced() {
        learn.learn(List.of(order(EARLIER, NOW, null), order(null, EARLIER, null), order(EARLIER, NOW, "COMPLETED")));
        assertThat(added).hasSize(3).containsOnly(new Purchase(List.of(product), EARLIER, "1343"));
        assertThat(meters.counter("haat.ai.orders.learned").count()).isEqualTo(3);
    }

    @Test
    void whatWasCancelledSoldNothing() {
        learn.learn(List.of(order(EARLIER, NOW, "CANCELLED")));
        assertThat(added).isEmpty();
    }

    @Test
    void anOrderOfTomorrowCountsAsTodays() {
        learn.learn(List.of(order(NOW.plusSeconds(86_400), NOW, null)));
        assertThat(added).extracting(Purchase::at).containsExactly(NOW);
    }

    private SoldOrder order(Instant placedAt, Instant occurredAt, String finalStatus) {
        return new SoldOrder(placedAt, occurredAt, "1343", finalStatus, List.of(new SoldOrder.Line(product)));
    }
}
