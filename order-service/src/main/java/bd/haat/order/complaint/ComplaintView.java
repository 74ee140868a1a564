package bd.haat.order.complaint;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint as its parties read it; absent members have nothing to say.
 *
 * @param messages how many its thread holds
 * @param overdue nobody has answered in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        UUID id,
        UUID orderId,
        String orderNumber,
        UUID shipmentId,
        UUID sellerId,
        Category category,
        ComplaintStatus status,
        int messages,
        Decision decision,
        String decisionReason,
        Money refund,
        Instant openedAt,
        Instant answerDueAt,
        boolean overdue,
        Instant firstAnsweredAt,
        Instant closedAt) {
    /** What somebody said. */
    public record MessageView(UUID id, String by, String text, List<String> pictures, Instant at) {
        static MessageView of(ComplaintRows.Message message) {
            return new MessageView(
                    message.id(),
                    message.by().name(),
                    message.words(),
                    message.pictures().stream()
                            .map(id -> "/api/v1/orders/pictures/" + id)
                            .toList(),
                    message.at());
        }
    }

    static ComplaintView of(ComplaintRows.Row row, Instant now) {
        var until = row.firstAnsweredAt() == null ? now : row.firstAnsweredAt();
        return new ComplaintView(
                row.id(),
                row.orderId(),
                row.orderNumber(),
                row.shipmentId(),
                row.sellerId(),
                row.category(),
                row.status(),
                row.messages(),
                row.decision(),
                row.decisionReason(),
                row.refundMinor() == 0 ? null : Money.bdt(row.refundMinor()),
                row.openedAt(),
                row.answerDueAt(),
                until.isAfter(row.answerDueAt()),
                row.firstAnsweredAt(),
                row.closedAt());
    }
}
