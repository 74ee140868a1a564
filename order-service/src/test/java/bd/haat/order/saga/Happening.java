package bd.haat.order.saga;

/** What may befall an order from outside. */
enum Happening {
    STOCK_RESERVED,
    STOCK_REJECTED,
    COUPON_HELD,
    COUPON_REFUSED,
    RESERVATION_EXPIRED,
    REVIEW_APPROVED,
    REVIEW_REJECTED,
    SESSION,
    CAPTURE,
    CASH,
    CANCEL,
    ACCEPT,
    HAND_OVER,
    DELIVER,
    RETURN,
    MONEY_BACK,
    /** A sweep acts on what it read before somebody moved the order. */
    LATE_SWEEP,
    TIME
}
