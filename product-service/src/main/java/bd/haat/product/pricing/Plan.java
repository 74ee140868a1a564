package bd.haat.product.pricing;

/** Outcome of {@link PlanPrice}. */
sealed interface Plan {
    record Done(Schedule schedule) implements Plan {}

    /** No such product, variant or planned price of this seller. */
    record Missing() implements Plan {}

    record Overlaps() implements Plan {}

    record TooMany() implements Plan {}

    /** It has ended, or was cancelled, already. */
    record Over() implements Plan {}

    record Wrong(String field, String code) implements Plan {}
}
