package bd.haat.analytics.search;

/**
 * A query and what came of it.
 *
 * @param searches how often it was asked; further pages are of the same search
 * @param zeroResults how many of them found nothing though no filter narrowed them
 * @param zeroRate the share of these, 0–1
 * @param clicks on its results
 * @param clickThroughRate the share of searches with at least one click, 0–1
 * @param meanPosition of the clicks, the first place being 0; null without any
 * @param addsToCart of its results
 */
record AskedQuery(
        String query,
        long searches,
        long zeroResults,
        double zeroRate,
        long clicks,
        double clickThroughRate,
        Double meanPosition,
        long addsToCart) {}
