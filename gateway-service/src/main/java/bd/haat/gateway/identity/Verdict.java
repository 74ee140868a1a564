package bd.haat.gateway.identity;

import bd.haat.gateway.call.Identity;

/** What came of a token. */
sealed interface Verdict {
    record Good(Identity identity) implements Verdict {}

    /** Nobody's token, or no longer. */
    record Bad() implements Verdict {}

    /** The signature does not fit a key of ours: somebody tries. */
    record Forged() implements Verdict {}

    /** user-service, who would know, does not answer. */
    record Undecided() implements Verdict {}
}
