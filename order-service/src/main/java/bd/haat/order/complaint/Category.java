package bd.haat.order.complaint;

/** What a complaint is about. */
public enum Category {
    NOT_RECEIVED,
    LATE,
    DAMAGED,
    FAULTY,
    WRONG_ITEM,
    COUNTERFEIT,
    RETURN_REFUSED,
    REFUND_MISSING,
    CONDUCT,
    OTHER
}
