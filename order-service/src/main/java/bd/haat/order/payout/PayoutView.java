package bd.haat.order.payout;

import bd.haat.common.money.Money;
import bd.haat.order.destination.Destination;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A payout as its seller and admins read it; of the account the last four digits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutView(
        UUID id,
        UUID batchId,
        UUID sellerId,
        PayoutStatus status,
        Money amount,
        int orders,
        Destination.Kind kind,
        String accountName,
        String accountTail,
        String reference,
        String failure,
        Instant createdAt,
        Instant changedAt) {
    static PayoutView of(Payout payout) {
        return new PayoutView(
                payout.id(),
                payout.batchId(),
                payout.sellerId(),
                payout.status(),
                Money.bdt(payout.amountMinor()),
                payout.orders(),
                payout.destination().kind(),
                payout.destination().accountName(),
                payout.destination().tail(),
                payout.reference(),
                payout.failure(),
                payout.createdAt(),
                payout.changedAt());
    }

    record PayoutKey(UUID id) {}
}
