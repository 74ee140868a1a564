package bd.haat.marketing.worth;

import bd.haat.marketing.coupon.CouponStatus;
import bd.haat.marketing.coupon.Terms;
import bd.haat.marketing.coupon.Uses;
import java.time.Instant;
import java.util.Optional;

/** Why a coupon cannot be used. */
public enum Refusal {
    /** No such code, or it is withdrawn. */
    UNKNOWN("NOT_ELIGIBLE"),
    NOT_STARTED("NOT_ELIGIBLE"),
    EXPIRED("EXPIRED"),
    /** All customers together have used it up. */
    EXHAUSTED("EXHAUSTED"),
    /** This customer has. */
    ALREADY_USED("EXHAUSTED"),
    BELOW_MINIMUM("NOT_ELIGIBLE"),
    /** Nothing in the basket is in its scope. */
    NOT_ELIGIBLE("NOT_ELIGIBLE");

    private final String published;

    Refusal(String published) {
        this.published = published;
    }

    /** The reason in {@code coupon.refused.v1}, which knows three. */
    public String published() {
        return published;
    }

    /** What stands against using the coupon at all at that moment. */
    public static Optional<Refusal> at(Instant moment, Terms terms) {
        if (terms.status() != CouponStatus.ACTIVE) return Optional.of(UNKNOWN);
        if (moment.isBefore(terms.startsAt())) return Optional.of(NOT_STARTED);
        return moment.isBefore(terms.endsAt()) ? Optional.empty() : Optional.of(EXPIRED);
    }

    public static Optional<Refusal> of(Uses.Attempt attempt) {
        return switch (attempt) {
            case TAKEN -> Optional.empty();
            case NONE_LEFT -> Optional.of(EXHAUSTED);
            case CUSTOMER_LIMIT -> Optional.of(ALREADY_USED);
        };
    }
}
