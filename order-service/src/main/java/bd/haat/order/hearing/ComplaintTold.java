package bd.haat.order.hearing;

import bd.haat.common.messaging.Event;
import bd.haat.order.complaint.Complaint;
import bd.haat.order.complaint.Decision;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint was opened, answered (by any side) or closed: {@code complaint.opened.v1}, {@code complaint.answered.v1},
 * {@code complaint.closed.v1}. Contracts: {@code contracts/complaint.<step>.v1.schema.json}.
 *
 * @param step opened, answered or closed
 * @param shipmentId null if it is about the order as a whole
 * @param sellerOwnerId the shop's person; null without a shop, or while unknown
 * @param by SHOPPER, SELLER or ADMIN
 * @param words what was said: the message, or the reason of the decision
 * @param decision with closed
 * @param refundMinor with closed: what goes back, in paisa
 * @param answerBy until when the law wants a first answer
 */
record ComplaintTold(
        String step,
        UUID orderId,
        String number,
        UUID customerId,
        UUID complaintId,
        UUID shipmentId,
        UUID sellerId,
        UUID sellerOwnerId,
        String category,
        String by,
        String words,
        String decision,
        Long refundMinor,
        String currency,
        Instant answerBy,
        Instant occurredAt)
        implements Event {
    static ComplaintTold of(
            String step,
            Order order,
            Complaint complaint,
            UUID sellerOwnerId,
            String by,
            String words,
            Decision decision,
            Long refundMinor,
            Instant now) {
        return new ComplaintTold(
                step,
                order.id(),
                order.number(),
                order.customerId(),
                complaint.id(),
                complaint.shipmentId(),
                complaint.sellerId(),
                sellerOwnerId,
                complaint.category().name(),
                by,
                words,
                decision == null ? null : decision.name(),
                refundMinor,
                "BDT",
                complaint.answerDueAt(),
                now);
    }

    @Override
    public String type() {
        return "complaint." + step + ".v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
