package bd.haat.order.refund;

import java.util.UUID;

/** Money of one payment that goes back, in paisa. */
record Refund(UUID id, UUID orderId, UUID paymentId, long amountMinor, Status status, String reason) {
    enum Status {
        PENDING,
        /** The gateway was told; its answer may be lost. */
        SENT,
        DONE,
        /** The gateway refuses; people must see to it. */
        FAILED
    }
}
