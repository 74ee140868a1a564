package bd.haat.marketing.worth;

/** What a coupon is worth for a basket. */
sealed interface Worth {
    /** @param discountMinor paisa, more than 0 */
    record Given(long discountMinor) implements Worth {}

    record Refused(Refusal reason) implements Worth {}
}
