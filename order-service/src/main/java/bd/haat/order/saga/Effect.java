package bd.haat.order.saga;

/** What follows a move, in the same transaction; a {@link Reaction} does it. */
public enum Effect {
    /** Publishes {@code order.<status>.v1}. */
    ANNOUNCE,
    /** Has a payment session opened at the gateway. */
    OPEN_PAYMENT,
    /** Lets go of a session that was not paid. */
    CLOSE_PAYMENT,
    /** Notes that cash is to be collected. */
    EXPECT_CASH,
    /** One shipment for each seller. */
    BOOK_SHIPMENTS,
    /** Cancels the shipments that nobody has handed over. */
    CANCEL_SHIPMENTS,
    /** Sends captured money back, as far as no shipment earns it any more. */
    REFUND,
    /** Pays the sellers out of escrow. */
    SETTLE
}
