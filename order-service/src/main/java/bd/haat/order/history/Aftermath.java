package bd.haat.order.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of parts of an order: called off, given back, complained about. Amounts in paisa. */
record Aftermath(
        List<Cancellation> cancellations, List<Refund> refunds, List<Return> returns, List<Complaint> complaints) {
    record Piece(UUID lineId, int quantity) {}

    record Cancellation(UUID shipmentId, List<Piece> lines, long amountMinor, String reason, Instant at) {}

    record Refund(UUID id, String status, long amountMinor, String reason, String destination, Instant dueAt) {}

    record Return(UUID id, UUID shipmentId, String status, long amountMinor, Instant deadlineAt) {}

    record Complaint(UUID id, UUID shipmentId, String status, String category, String decision, Instant answerDueAt) {}

    boolean isEmpty() {
        return cancellations.isEmpty() && refunds.isEmpty() && returns.isEmpty() && complaints.isEmpty();
    }
}
