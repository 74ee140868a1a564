package bd.haat.order.complaint;

/** Where a complaint stands. */
enum ComplaintStatus {
    /** Nobody has answered: the law's clock runs. */
    OPEN,
    ANSWERED,
    CLOSED
}
