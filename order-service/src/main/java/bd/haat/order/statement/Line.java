package bd.haat.order.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a seller's account, in paisa.
 *
 * @param id of the ledger's transaction
 * @param what {@code settlement}, {@code payout} …
 * @param grossMinor of a settlement, what the shopper paid; else 0
 * @param commissionMinor taken from that; given back if negative
 * @param vatMinor on the commission
 * @param amountMinor what it adds to what the seller is owed
 */
record Line(
        UUID id,
        Instant at,
        String what,
        UUID orderId,
        String orderNumber,
        long grossMinor,
        long commissionMinor,
        long vatMinor,
        long amountMinor) {}
