package bd.haat.order.reconciliation;

/**
 * Something that a gateway's books and ours say differently of one payment.
 *
 * @param oursMinor in paisa, of the money that is compared
 * @param theirsMinor null where they do not say
 * @param theirs their word for it, such as a status or a transaction; null without one
 */
record Difference(Kind kind, long oursMinor, Long theirsMinor, String theirs) {
    enum Kind {
        /** They took money that we did not know of; it is taken down, and goes back if it came too late. */
        CAPTURED_THERE_ONLY,
        /** We count on money that they did not take. */
        CAPTURED_HERE_ONLY,
        AMOUNT,
        TRANSACTION,
        /** What went back is not the same sum. */
        REFUND,
        /** They did not answer. */
        UNANSWERED
    }
}
