package bd.haat.order.refund;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A refund as people read it.
 *
 * @param destination the wallet it is paid to by hand
 * @param dueAt until when the law wants it done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundView(
        UUID id,
        UUID orderId,
        UUID paymentId,
        Refund.Status status,
        Money amount,
        String reason,
        String destination,
        Instant dueAt) {
    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.orderId(),
                refund.paymentId(),
                refund.status(),
                Money.bdt(refund.amountMinor()),
                refund.reason(),
                refund.destination(),
                refund.dueAt());
    }
}
