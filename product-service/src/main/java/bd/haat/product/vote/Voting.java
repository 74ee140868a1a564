package bd.haat.product.vote;

/** Outcome of {@link VoteOnReview}. */
sealed interface Voting {
    /** How many found it helpful now, and how many did not. */
    record Counted(int helpful, int unhelpful) implements Voting {}

    /** Neither its author nor the shop has a vote. */
    record Concerned() implements Voting {}

    /** Not there, or not published. */
    record Gone() implements Voting {}
}
