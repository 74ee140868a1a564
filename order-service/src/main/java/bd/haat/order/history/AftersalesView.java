package bd.haat.order.history;

import bd.haat.common.money.Money;
import bd.haat.order.history.Aftermath.Piece;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of parts of an order, as its shopper reads it; more is under the paths of returns and complaints. */
public record AftersalesView(
        List<Cancellation> cancellations, List<Refund> refunds, List<Return> returns, List<Complaint> complaints) {
    /** Amount is what the pieces came to, with the delivery charge where nothing of the shipment was left. */
    public record Cancellation(UUID shipmentId, List<Piece> lines, Money amount, String reason, Instant at) {}

    /** By dueAt the money is to be back; where the status is UNADDRESSED, a destination has to be named first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refund(UUID id, String status, Money amount, String reason, String destination, Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Return(UUID id, UUID shipmentId, String status, Money amount, Instant deadlineAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Complaint(
            UUID id, UUID shipmentId, String status, String category, String decision, Instant answerDueAt) {}

    /** Null where there is nothing to say. */
    static AftersalesView of(Aftermath row) {
        if (row.isEmpty()) return null;
        return new AftersalesView(
                row.cancellations().stream()
                        .map(one -> new Cancellation(
                                one.shipmentId(), one.lines(), Money.bdt(one.amountMinor()), one.reason(), one.at()))
                        .toList(),
                row.refunds().stream()
                        .map(one -> new Refund(
                                one.id(),
                                one.status(),
                                Money.bdt(one.amountMinor()),
                                one.reason(),
                                one.destination(),
                                one.dueAt()))
                        .toList(),
                row.returns().stream()
                        .map(one -> new Return(
                                one.id(),
                                one.shipmentId(),
                                one.status(),
                                Money.bdt(one.amountMinor()),
                                one.deadlineAt()))
                        .toList(),
                row.complaints().stream()
                        .map(one -> new Complaint(
                                one.id(),
                                one.shipmentId(),
                                one.status(),
                                one.category(),
                                one.decision(),
                                one.answerDueAt()))
                        .toList());
    }
}
