package bd.haat.marketing.use;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we send fits our schemas; what order-service says it sends is understood. */
class ContractTest {
    private static final UUID ORDER = UUID.fromString("0199f3a0-7c1e-7a10-8f00-1a2b3c4d5e6f");

    @Test
    void whatWeSendFitsTheSchema() {
        Contracts.keeps(new CouponHeld(ORDER, "EID-2026"));
        Contracts.keeps(new CouponRefused(ORDER, "EID-2026", "EXHAUSTED"));
    }

    @Test
    void placedOrdersAreUnderstood() {
        var order = Contracts.read("order-service", "order.placed.v1", PlacedOrder.class);
        assertThat(order.orderId()).isNotNull();
        assertThat(order.customerId()).isNotNull();
        assertThat(order.placedAt()).isNotNull();
        assertThat(order.subtotalMinor()).isPositive();
        assertThat(order.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.sellerId()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.rejected.v1", "order.cancelled.v1", "order.expired.v1"})
    void settledOrdersAreUnderstood(String type) {
        assertThat(Contracts.read("order-service", type, OrderListener.SettledOrder.class)
                        .orderId())
                .isNotNull();
    }
}
