package bd.haat.order.saga;

/** What can happen to an order. */
public enum Trigger {
    STOCK_RESERVED,
    STOCK_REJECTED,
    COUPON_HELD,
    COUPON_REFUSED,
    /** The catalogue took the goods back because no confirmation came. */
    RESERVATION_EXPIRED,
    /** Somebody has looked at the order and lets it go on. */
    REVIEW_APPROVED,
    REVIEW_REJECTED,
    /** The gateway has given a page to pay on. */
    PAYMENT_OPENED,
    PAYMENT_CAPTURED,
    /** The shopper, who was to pay ahead, will pay at the door; the order is one on delivery from now on. */
    CASH_CHOSEN,
    SHIPMENT_ACCEPTED,
    /** Nothing is under way any more, and something was delivered. */
    ALL_DELIVERED,
    CANCEL_ASKED,
    /** A shipment ended undelivered, others of the order go on. */
    SHIPMENT_DROPPED,
    /** The last shipment that was not cancelled ended undelivered. */
    NOTHING_LEFT,
    GOODS_RETURNED,
    /** The time given for the present state is over. */
    DEADLINE,
    /** All captured money is back with the shopper. */
    MONEY_BACK
}
