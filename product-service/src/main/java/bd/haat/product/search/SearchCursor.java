package bd.haat.product.search;

import java.util.List;

/**
 * Where results go on: after the hit with this value of the order and this id.
 *
 * @param loose whether the words were matched with their typing errors forgiven, so that the next page does the same
 * @param ignored the words that were left out, likewise
 */
record SearchCursor(SearchSort sort, double score, long number, String id, boolean loose, List<String> ignored) {}
