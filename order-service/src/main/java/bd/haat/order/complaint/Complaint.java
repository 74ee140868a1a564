package bd.haat.order.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint about an order or one shipment of it.
 *
 * @param shipmentId null if it is about the order as a whole, between shopper and admins
 * @param sellerId whose shipment it is; null likewise
 * @param messages how many the thread holds
 * @param answerDueAt until when the law wants a first answer
 */
public record Complaint(
        UUID id,
        UUID orderId,
        UUID shipmentId,
        UUID sellerId,
        UUID customerId,
        Category category,
        ComplaintStatus status,
        int messages,
        Instant openedAt,
        Instant answerDueAt) {
    public String holdReason() {
        return "COMPLAINT " + id;
    }
}
