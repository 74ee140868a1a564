package bd.haat.order.payout;

/** Where a batch of payouts stands, and each of them. */
enum PayoutStatus {
    /** The money is set aside; people look at it. */
    DRAFT,
    /** Somebody has approved it. */
    APPROVED,
    /** The bank gets the file. Nothing is taken out any more. */
    SENT,
    /** The bank has paid; of a batch, at least one of its payouts. */
    PAID,
    /** Not paid, the money is due again; of a batch, all of its payouts. */
    FAILED;

    boolean isFinal() {
        return this == PAID || this == FAILED;
    }
}
