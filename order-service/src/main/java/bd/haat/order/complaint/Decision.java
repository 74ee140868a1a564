package bd.haat.order.complaint;

/** How a complaint ended. */
public enum Decision {
    /** Money goes back, in part or in full. */
    REFUND,
    /** The shop sends the goods once more. */
    REPLACE,
    REJECT,
    /** By the shopper. */
    WITHDRAWN
}
