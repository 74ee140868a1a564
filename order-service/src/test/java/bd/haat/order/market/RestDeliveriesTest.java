package bd.haat.order.market;

import static bd.haat.order.Neighbours.KARIM;
import static bd.haat.order.Neighbours.RAHIM;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.OrderTest;
import bd.haat.order.orders.DeliveryAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RestDeliveriesTest extends OrderTest {
    private final Deliveries deliveries;

    @Autowired
    RestDeliveriesTest(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Test
    void aKnownWayIsNotAskedForAgainAndAnUnknownOneIs() {
        var there = new DeliveryAddress(
                UUID.randomUUID(), "Rahima", "+8801712345678", "House 1", null, "302614", null, null, null);
        long before = asked();
        assertThat(deliveries.quote(there, List.of(RAHIM))).containsOnlyKeys(RAHIM);
        assertThat(deliveries.quote(there, List.of(RAHIM))).containsOnlyKeys(RAHIM);
        assertThat(asked()).isEqualTo(before + 1);
        assertThat(deliveries.quote(there, List.of(KARIM, RAHIM))).containsOnlyKeys(KARIM, RAHIM);
        assertThat(asked()).isEqualTo(before + 2);
    }

    private static long asked() {
        return NEIGHBOURS.asked("/internal/deliveries/quote");
    }
}
