package bd.haat.order.complaint;

/** Where a complaint stands. */
public enum ComplaintStatus {
    /** Nobody has answered: the law's clock runs. */
    OPEN,
    ANSWERED,
    CLOSED
}
