package bd.haat.order.orders;

/** Where an order stands in the saga: {@link Status}, with what a pending order waits for. */
public enum State {
    /** Stock and the coupon's use are asked for. */
    AWAITING_ANSWERS(Status.PENDING),
    /** The coupon is held or there is none. */
    AWAITING_STOCK(Status.PENDING),
    /** The stock is reserved. */
    AWAITING_COUPON(Status.PENDING),
    /** All is reserved; the payment gateway is asked for a page to pay on. */
    OPENING_PAYMENT(Status.PENDING),
    /** As {@link #AWAITING_ANSWERS}, of an order that somebody is to look at. */
    HELD_FOR_ANSWERS(Status.PENDING),
    /** As {@link #AWAITING_STOCK}, likewise. */
    HELD_FOR_STOCK(Status.PENDING),
    /** As {@link #AWAITING_COUPON}, likewise. */
    HELD_FOR_COUPON(Status.PENDING),
    /** All is reserved; somebody is to approve or reject the order. */
    IN_REVIEW(Status.PENDING),
    REJECTED(Status.REJECTED),
    AWAITING_PAYMENT(Status.AWAITING_PAYMENT),
    EXPIRED(Status.EXPIRED),
    CONFIRMED(Status.CONFIRMED),
    CANCELLED(Status.CANCELLED),
    FULFILLING(Status.FULFILLING),
    DELIVERED(Status.DELIVERED),
    COMPLETED(Status.COMPLETED),
    RETURNED(Status.RETURNED),
    REFUNDED(Status.REFUNDED);

    private final Status status;

    State(Status status) {
        this.status = status;
    }

    public Status status() {
        return status;
    }
}
