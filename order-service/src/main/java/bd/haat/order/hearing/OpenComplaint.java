package bd.haat.order.hearing;

import bd.haat.common.persistence.Ids;
import bd.haat.order.complaint.Category;
import bd.haat.order.complaint.Complaint;
import bd.haat.order.complaint.ComplaintStatus;
import bd.haat.order.complaint.Complaints;
import bd.haat.order.evidence.Evidence;
import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.Shipments;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.Status;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A shopper complains about an order, or one shipment of it; one complaint at a time about each. */
@Service
class OpenComplaint {
    private static final Set<Status> TOO_EARLY = Set.of(Status.PENDING, Status.REJECTED);

    private final Orders orders;
    private final Shipments shipments;
    private final Complaints complaints;
    private final Evidence evidence;
    private final TellComplaint tellComplaint;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    OpenComplaint(
            Orders orders,
            Shipments shipments,
            Complaints complaints,
            Evidence evidence,
            TellComplaint tellComplaint,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.complaints = complaints;
        this.evidence = evidence;
        this.tellComplaint = tellComplaint;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param shipmentId null for the order as a whole, or its only shipment */
    record Wanted(UUID shipmentId, Category category, String words, List<UUID> pictures) {}

    /** Outcome. */
    sealed interface Opening {
        record Opened(UUID id) implements Opening {}

        record UnknownOrder() implements Opening {}

        record UnknownShipment() implements Opening {}

        /** There is one about the same thing. */
        record OpenAlready(UUID id) implements Opening {}

        record TooEarly(Status status) implements Opening {}

        record TooLate(Instant endedAt) implements Opening {}

        record UnknownPictures() implements Opening {}
    }

    Opening open(UUID orderId, UUID customerId, Wanted wanted) {
        return transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> decided(order, wanted))
                .orElseGet(Opening.UnknownOrder::new));
    }

    private Opening decided(Order order, Wanted wanted) {
        var now = clock.instant();
        if (TOO_EARLY.contains(order.state().status()))
            return new Opening.TooEarly(order.state().status());
        var end = order.placedAt().plus(rules.seconds(Rule.COMPLAINT_SECONDS, order.placedAt()));
        if (!now.isBefore(end)) return new Opening.TooLate(end);
        var all = shipments.of(order.id());
        var about = all.stream()
                .filter(shipment -> wanted.shipmentId() == null
                        ? all.size() == 1
                        : shipment.id().equals(wanted.shipmentId()))
                .findFirst()
                .orElse(null);
        if (about == null && wanted.shipmentId() != null) return new Opening.UnknownShipment();
        var open = complaints.open(order.id(), about == null ? null : about.id());
        if (open.isPresent()) return new Opening.OpenAlready(open.get());
        return recorded(order, about, wanted, now);
    }

    private Opening recorded(Order order, Shipment about, Wanted wanted, Instant now) {
        var seller = about == null ? null : about.sellerId();
        var messageId = Ids.next();
        if (!evidence.attach(order.id(), order.customerId(), wanted.pictures(), messageId, seller))
            return new Opening.UnknownPictures();
        var complaint = new Complaint(
                Ids.next(),
                order.id(),
                about == null ? null : about.id(),
                seller,
                order.customerId(),
                wanted.category(),
                ComplaintStatus.OPEN,
                0,
                now,
                now.plus(rules.seconds(Rule.COMPLAINT_ANSWER_SECONDS, now)));
        var shopper = Actor.shopper(order.customerId());
        complaints.add(complaint);
        complaints.addMessage(complaint.id(), messageId, shopper, wanted.words());
        tellComplaint.opened(order, complaint, shopper, wanted.words());
        return new Opening.Opened(complaint.id());
    }
}
