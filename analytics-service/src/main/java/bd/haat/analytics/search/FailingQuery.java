package bd.haat.analytics.search;

import java.util.List;

/**
 * A query that left people without what they wanted.
 *
 * @param next what they searched for within half an hour in the same session, the commonest first, three at most; empty where sessions are
 *     not known
 */
record FailingQuery(String query, Failure failure, long searches, long zeroResults, List<Next> next) {
    /** {@code NOTHING_FOUND}: at least half of its searches; {@code NOTHING_CLICKED}: something was found, and nobody wanted it. */
    enum Failure {
        NOTHING_FOUND,
        NOTHING_CLICKED
    }

    /** @param sessions in which it followed */
    record Next(String query, long sessions) {}

    FailingQuery with(List<Next> followed) {
        return new FailingQuery(query, failure, searches, zeroResults, followed);
    }
}
