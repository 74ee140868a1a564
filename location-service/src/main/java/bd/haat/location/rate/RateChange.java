package bd.haat.location.rate;

/** Outcome of {@link ChangeRates}. */
sealed interface RateChange {
    record Done(DeliveryRate rate) implements RateChange {}

    /** @param field the member that breaks a rule between members, and {@code code} which */
    record Invalid(String field, String code) implements RateChange {}

    /** The rate is or was in force: announce a new one instead. */
    record Begun() implements RateChange {}

    /** The zone has a rate from that very moment already. */
    record MomentTaken() implements RateChange {}

    /** Somebody else changed it in between. */
    record Stale() implements RateChange {}
}
