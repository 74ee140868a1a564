package bd.haat.order.payment;

/** Where one attempt to pay stands. */
public enum PaymentStatus {
    /** Cash is to be collected. */
    DUE,
    /** The gateway is asked for a session. */
    OPENING,
    /** The shopper can pay. */
    OPEN,
    /** The gateway is told to take the money; its answer may be lost. */
    EXECUTING,
    CAPTURED,
    FAILED,
    CANCELLED,
    EXPIRED,
    /** All of it is back. */
    REFUNDED
}
