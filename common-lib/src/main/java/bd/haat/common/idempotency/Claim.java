package bd.haat.common.idempotency;

/** What a key says about a request that comes with it. */
sealed interface Claim {
    /** The key is this request's now, until its lease ends. */
    record Taken() implements Claim {}

    /** The same request was answered before. */
    record Answered(StoredAnswer answer) implements Claim {}

    /** The same request runs at this moment. */
    record Running() implements Claim {}

    /** The key belongs to a request with another body, method or path. */
    record Reused() implements Claim {}
}
