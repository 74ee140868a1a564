package bd.haat.order.refund;

import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;

/** Money of one payment that goes back, in paisa. */
record Refund(UUID id, UUID orderId, UUID paymentId, long amountMinor, Status status, String reason) {
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
        DONE,
        /** The gateway refuses; people must see to it. */
        FAILED
    }
}
