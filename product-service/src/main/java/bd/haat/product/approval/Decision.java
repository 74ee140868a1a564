package bd.haat.product.approval;

/** Outcome of {@link DecideCase}. */
sealed interface Decision {
    record Done(boolean offered) implements Decision {}

    /** No such product. */
    record Missing() implements Decision {}

    /** Nothing about it waits for anybody. */
    record NothingToDecide() implements Decision {}
}
