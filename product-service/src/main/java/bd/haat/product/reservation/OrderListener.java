package bd.haat.product.reservation;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import bd.haat.product.sales.Sales;
import bd.haat.product.sales.SoldLine;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What orders ask of stock. Batches: a crowd on one variant costs a few commits, not one each. */
@Component
class OrderListener {
    private static final String ORDERS = "order.events";

    /**
     * Orders to a transaction at most. A crowd on one variant waits for one row, so its rate is orders per commit times commits per second; one by
     * one they would not even fill a batch.
     */
    private static final int CROWD = 200;

    /** One prepares its batch while the other, which has the hot row, waits for the disk; more would only hold connections. */
    private static final int TOGETHER = 2;

    private final ReserveStock reserve;
    private final ReleaseStock release;
    private final ReleasePieces releasePieces;
    private final Reservations reservations;
    private final Sales sales;

    OrderListener(
            ReserveStock reserve,
            ReleaseStock release,
            ReleasePieces releasePieces,
            Reservations reservations,
            Sales sales) {
        this.reserve = reserve;
        this.release = release;
        this.releasePieces = releasePieces;
        this.reservations = reservations;
        this.sales = sales;
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "product.order.placed.v1",
            types = "order.placed.v1",
            batch = CROWD,
            concurrency = TOGETHER)
    void placed(List<Received<PlacedOrder>> orders) {
        reserve.reserve(orders.stream().map(Received::event).toList());
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "product.order.ended",
            types = {"order.rejected.v1", "order.cancelled.v1", "order.expired.v1"},
            batch = 50)
    void ended(List<Received<EndedOrder>> orders) {
        release.release(orders.stream().map(order -> order.event().orderId()).toList());
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "product.order.confirmed.v1",
            types = "order.confirmed.v1",
            batch = 50,
            gatherMillis = 200)
    void confirmed(List<Received<ConfirmedOrder>> orders) {
        var ids = orders.stream().map(order -> order.event().orderId()).toList();
        reservations.keep(ids);
        sales.count(SoldLine.sum(
                orders.stream().flatMap(order -> order.event().lines().stream()).toList()));
        reserve.holdAgain(ids); // after the products' rows: whoever edits a product locks it before its stock
    }

    @Subscribe(exchange = ORDERS, queue = "product.shipment.cancelled.v1", types = "shipment.cancelled.v1")
    void dropped(Dropped shipment) {
        release.release(shipment.orderId(), shipment.lines());
    }

    @Subscribe(exchange = ORDERS, queue = "product.order.lines-cancelled.v1", types = "order.lines-cancelled.v1")
    void linesCancelled(CancelledLines cancelled) {
        releasePieces.release(cancelled.cancellationId(), cancelled.orderId(), cancelled.lines());
    }

    /** What we read of {@code shipment.cancelled.v1}. */
    record Dropped(UUID orderId, List<OrderLine> lines) {}

    /** What we read of {@code order.lines-cancelled.v1}. */
    record CancelledLines(UUID orderId, UUID cancellationId, List<OrderLine> lines) {}

    /** What we read of {@code order.rejected.v1}, {@code order.cancelled.v1} and {@code order.expired.v1}. */
    record EndedOrder(UUID orderId) {}

    /** What we read of {@code order.confirmed.v1}. */
    record ConfirmedOrder(UUID orderId, List<SoldLine> lines) {}
}
