package bd.haat.order.refund;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Money of one payment that goes back, in paisa.
 *
 * @param destination the wallet that cash goes back to, E.164; null where a gateway knows the way, or nobody has said yet
 * @param dueAt until when the law wants it done
 */
record Refund(
        UUID id,
        UUID orderId,
        UUID paymentId,
        long amountMinor,
        Status status,
        String reason,
        String destination,
        Instant dueAt) {
    private static final int SHORTEST = 36;

    /** What gateways know it by: its id in at most 25 letters and digits. */
    String number() {
        return new BigInteger(id.toString().replace("-", ""), 16)
                .toString(SHORTEST)
                .toUpperCase(Locale.ROOT);
    }

    enum Status {
        PENDING,
        /** The gateway was told; its answer may be lost. */
        SENT,
        /** It was paid in cash; the shopper is to say where it shall go. */
        UNADDRESSED,
        /** People are to pay it by hand. */
        TO_PAY,
        DONE,
        /** The gateway refuses; people must see to it. */
        FAILED;

        boolean isOpen() {
            return this != DONE && this != FAILED;
        }
    }
}
