package bd.haat.order.destination;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody with the owner's login asked for payouts to go elsewhere: the owner hears of it while there is time to stop it. Contract:
 * {@code contracts/payout.destination-changed.v1.schema.json}.
 *
 * @param accountTail the last four digits
 * @param validFrom when money begins to go there
 */
record DestinationChanged(
        UUID sellerId,
        UUID ownerId,
        Name shopName,
        String kind,
        String accountTail,
        Instant validFrom,
        Instant occurredAt)
        implements Event {
    record Name(String bn, String en) {}

    @Override
    public String type() {
        return "payout.destination-changed.v1";
    }

    @Override
    public String subject() {
        return sellerId.toString();
    }
}
