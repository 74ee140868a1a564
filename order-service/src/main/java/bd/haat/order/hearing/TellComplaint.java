package bd.haat.order.hearing;

import bd.haat.order.aftersales.Disputes;
import bd.haat.order.aftersales.Steps;
import bd.haat.order.complaint.Complaint;
import bd.haat.order.complaint.Decision;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.SellerDelivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a complaint brings with it: the order's timeline, the word to the other sides, the hold on the money. */
@Component
class TellComplaint {
    private final Steps steps;
    private final Disputes disputes;
    private final MeterRegistry meters;

    TellComplaint(Steps steps, Disputes disputes, MeterRegistry meters) {
        this.steps = steps;
        this.disputes = disputes;
        this.meters = meters;
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
        steps.taken(
                order,
                new Entry("COMPLAINT_" + step.toUpperCase(Locale.ROOT), by, null),
                complaint.sellerId(),
                (owner, at) -> Optional.of(ComplaintTold.of(
                        step, order, complaint, owner, by.role().name(), words, decision, refundMinor, at)));
    }

    /** A complaint about the order as a whole holds the money of all its sellers. */
    private static List<UUID> concerned(Order order, Complaint complaint) {
        if (complaint.sellerId() != null) return List.of(complaint.sellerId());
        return order.deliveries().stream().map(SellerDelivery::sellerId).toList();
    }
}
