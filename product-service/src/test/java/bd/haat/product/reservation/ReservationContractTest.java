package bd.haat.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.reservation.OrderListener.CancelledLines;
import bd.haat.product.reservation.OrderListener.ConfirmedOrder;
import bd.haat.product.reservation.OrderListener.Dropped;
import bd.haat.product.reservation.OrderListener.EndedOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservationContractTest {
    @Test
    void ourEventsKeepTheirSchemas() {
        Contracts.keeps(new StockReserved(Ids.next()));
        Contracts.keeps(
                new StockRejected(Ids.next(), "OUT_OF_STOCK", List.of(new StockRejected.Line(Ids.next(), 2, 1))));
        Contracts.keeps(new ReservationExpired(Ids.next()));
    }

    @Test
    void aPlacedOrderIsUnderstood() {
        var order = Contracts.read("order-service", "order.placed.v1", PlacedOrder.class);
        assertThat(order.orderId()).isNotNull();
        assertThat(order.reserveUntil()).isNotNull();
        assertThat(Wish.of(order).pieces()).isNotEmpty().doesNotContainKey(null).doesNotContainValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.rejected.v1", "order.cancelled.v1", "order.expired.v1"})
    void anEndedOrderIsUnderstood(String type) {
        assertThat(Contracts.read("order-service", type, EndedOrder.class).orderId())
                .isNotNull();
    }

    @Test
    void aConfirmedOrderIsUnderstood() {
        var order = Contracts.read("order-service", "order.confirmed.v1", ConfirmedOrder.class);
        assertThat(order.orderId()).isNotNull();
        assertThat(order.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.productId()).isNotNull();
            assertThat(line.quantity()).isPositive();
        });
    }

    @Test
    void cancelledLinesAreUnderstood() {
        var cancelled = Contracts.read("order-service", "order.lines-cancelled.v1", CancelledLines.class);
        assertThat(cancelled.orderId()).isNotNull();
        assertThat(cancelled.cancellationId()).isNotNull();
        assertThat(OrderLine.sum(cancelled.lines())).isNotEmpty().doesNotContainValue(0);
    }

    @Test
    void aDroppedShipmentIsUnderstood() {
        var shipment = Contracts.read("order-service", "shipment.cancelled.v1", Dropped.class);
        assertThat(shipment.orderId()).isNotNull();
        assertThat(shipment.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.variantId()).isNotNull());
    }
}
