package bd.haat.product.question;

/** Outcome of {@link AskQuestion}. */
sealed interface Asking {
    record Asked(Question question) implements Asking {}

    /** Enough for a day. */
    record TooMany() implements Asking {}

    /** Nobody can see this product. */
    record Gone() implements Asking {}
}
