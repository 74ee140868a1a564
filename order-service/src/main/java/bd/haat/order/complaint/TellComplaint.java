package bd.haat.order.complaint;

import bd.haat.common.messaging.Events;
import bd.haat.order.aftersales.Disputes;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.sellers.Sellers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a complaint brings with it: the order's timeline, the hold on the money, the word to the other sides. */
@Component
class TellComplaint {
    private final Orders orders;
    private final Disputes disputes;
    private final OrderChanges changes;
    private final Sellers sellers;
    private final Events events;
    private final MeterRegistry meters;
    private final Clock clock;

    TellComplaint(
            Orders orders,
            Disputes disputes,
            OrderChanges changes,
            Sellers sellers,
            Events events,
            MeterRegistry meters,
            Clock clock) {
        this.orders = orders;
        this.disputes = disputes;
        this.changes = changes;
        this.sellers = sellers;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    void opened(Order order, Complaint complaint, Actor by, String words) {
        tell("opened", order, complaint, by, words, null, null);
        concerned(order, complaint).forEach(seller -> disputes.open(order, seller, complaint.holdReason()));
        meters.counter(
                        "haat.complaints.opened",
                        "category",
                        complaint.category().name())
                .increment();
    }

    void answered(Order order, Complaint complaint, Actor by, String words) {
        tell("answered", order, complaint, by, words, null, null);
    }

    void closed(Order order, Complaint complaint, Actor by, String words, Decision decision, long refundMinor) {
        tell("closed", order, complaint, by, words, decision, refundMinor);
        concerned(order, complaint).forEach(seller -> disputes.close(order, seller, complaint.holdReason()));
        meters.counter("haat.complaints.closed", "decision", decision.name()).increment();
    }

    private void tell(
            String step,
            Order order,
            Complaint complaint,
            Actor by,
            String words,
            Decision decision,
            Long refundMinor) {
        orders.note(order, new Entry("COMPLAINT_" + step.toUpperCase(java.util.Locale.ROOT), by, null));
        var owner = Optional.ofNullable(complaint.sellerId())
                .flatMap(sellers::ownerOf)
                .orElse(null);
        events.publish(ComplaintTold.of(
                step, order, complaint, owner, by.role().name(), words, decision, refundMinor, clock.instant()));
        changes.changed(order.id());
    }

    /** A complaint about the order as a whole holds the money of all its sellers. */
    private static List<UUID> concerned(Order order, Complaint complaint) {
        if (complaint.sellerId() != null) return List.of(complaint.sellerId());
        return order.deliveries().stream().map(SellerDelivery::sellerId).toList();
    }
}
