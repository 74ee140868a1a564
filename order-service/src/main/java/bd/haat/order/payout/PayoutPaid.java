package bd.haat.order.payout;

import bd.haat.common.messaging.Event;
import bd.haat.order.sellers.Seller;
import java.time.Instant;
import java.util.UUID;

/**
 * A seller has got money. Contract: {@code contracts/payout.paid.v1.schema.json}.
 *
 * @param orders how many orders it is for
 * @param accountTail the last four digits of where it went
 * @param reference what the bank calls the transfer
 */
record PayoutPaid(
        UUID payoutId,
        UUID batchId,
        UUID sellerId,
        UUID ownerId,
        Name shopName,
        long amountMinor,
        String currency,
        int orders,
        String kind,
        String accountTail,
        String reference,
        Instant occurredAt)
        implements Event {
    record Name(String bn, String en) {}

    static PayoutPaid of(Payout payout, String reference, Seller shop, Instant now) {
        return new PayoutPaid(
                payout.id(),
                payout.batchId(),
                payout.sellerId(),
                shop.ownerId(),
                new Name(shop.shopName().bn(), shop.shopName().en()),
                payout.amountMinor(),
                "BDT",
                payout.orders(),
                payout.destination().kind().name(),
                payout.destination().tail(),
                reference,
                now);
    }

    @Override
    public String type() {
        return "payout.paid.v1";
    }

    @Override
    public String subject() {
        return sellerId.toString();
    }
}
