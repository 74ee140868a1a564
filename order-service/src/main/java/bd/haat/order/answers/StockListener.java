package bd.haat.order.answers;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import bd.haat.order.orders.Rejection;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the catalogue answers. Batches are taken in the order of order ids, so that two replicas never wait for each other in a circle. */
@Component
class StockListener {
    private static final String EXCHANGE = "product.events";
    private static final String QUEUE = "order.stock";
    private static final int BATCH = 50;

    private final Progress progress;

    StockListener(Progress progress) {
        this.progress = progress;
    }

    record StockReserved(UUID orderId) {}

    record StockRejected(UUID orderId, String reason, List<Lacking> lines) {
        record Lacking(UUID variantId, int requested, int available) {}

        Rejection rejection() {
            var lacking = lines == null ? List.<Lacking>of() : lines;
            return new Rejection(
                    reason,
                    lacking.stream()
                            .map(line -> new Rejection.Lacking(line.variantId, line.requested, line.available))
                            .toList());
        }
    }

    record ReservationExpired(UUID orderId) {}

    @Subscribe(exchange = EXCHANGE, queue = QUEUE, types = "stock.reserved.v1", batch = BATCH)
    void reserved(List<Received<StockReserved>> events) {
        events.stream()
                .map(received -> received.event().orderId())
                .sorted()
                .forEach(orderId -> progress.apply(orderId, Occurrence.of(Trigger.STOCK_RESERVED)));
    }

    @Subscribe(exchange = EXCHANGE, queue = QUEUE, types = "stock.rejected.v1", batch = BATCH)
    void rejected(List<Received<StockRejected>> events) {
        events.stream()
                .map(Received::event)
                .sorted(Comparator.comparing(StockRejected::orderId))
                .forEach(event ->
                        progress.apply(event.orderId(), Occurrence.refused(Trigger.STOCK_REJECTED, event.rejection())));
    }

    @Subscribe(exchange = EXCHANGE, queue = QUEUE, types = "stock.reservation-expired.v1", batch = BATCH)
    void expired(List<Received<ReservationExpired>> events) {
        events.stream()
                .map(received -> received.event().orderId())
                .sorted()
                .forEach(orderId -> progress.apply(orderId, Occurrence.of(Trigger.RESERVATION_EXPIRED)));
    }
}
