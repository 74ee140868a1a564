package bd.haat.order.aftersales;

import bd.haat.order.fulfilment.DeliveryProof;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.payment.MoneyOwed;
import bd.haat.order.saga.AfterCommit;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a {@link Reduction} down, everywhere at once. */
@Component
class ReduceOrder {
    private final Orders orders;
    private final Cancellations cancellations;
    private final CutShipment cutShipment;
    private final Shipments shipments;
    private final DeliveryProof proof;
    private final MoneyOwed moneyOwed;
    private final Progress progress;
    private final OrderChanges changes;
    private final MeterRegistry meters;

    ReduceOrder(
            Orders orders,
            Cancellations cancellations,
            CutShipment cutShipment,
            Shipments shipments,
            DeliveryProof proof,
            MoneyOwed moneyOwed,
            Progress progress,
            OrderChanges changes,
            MeterRegistry meters) {
        this.orders = orders;
        this.cancellations = cancellations;
        this.cutShipment = cutShipment;
        this.shipments = shipments;
        this.proof = proof;
        this.moneyOwed = moneyOwed;
        this.progress = progress;
        this.changes = changes;
        this.meters = meters;
    }

    /** @param order locked, before; something of it is left afterwards */
    void reduce(Order order, Reduction reduction, Map<UUID, Shipment> shipmentOf, String reason) {
        cancellations.reduce(order.id(), reduction);
        long total = reduction.totals().totalMinor();
        reduction.cuts().forEach(cut -> cutShipment.cut(order, shipmentOf.get(cut.sellerId()), cut, total, reason));
        var shopper = Actor.shopper(order.customerId());
        if (!allDelivered(order, Occurrence.of(Trigger.ALL_DELIVERED, shopper, reason))) {
            orders.note(order, new Entry("LINES_CANCELLED", shopper, reason));
            changes.changed(order.id());
        }
        if (!order.paymentMethod().onDelivery()) moneyOwed.owed(order, reason);
        AfterCommit.run(() -> meters.counter(
                        "haat.lines.cancelled", "payment", order.paymentMethod().name())
                .increment(reduction.lines().size()));
    }

    /** What was still missing may just have been called off. */
    private boolean allDelivered(Order order, Occurrence what) {
        if (!shipments.of(order.id()).stream().allMatch(one -> one.status().isOver())) return false;
        proof.lastWasBefore(order);
        return progress.apply(order.id(), what).isPresent();
    }
}
