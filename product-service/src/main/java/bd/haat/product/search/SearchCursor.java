package bd.haat.product.search;

import bd.haat.product.matching.Position;
import bd.haat.product.query.SearchSort;
import java.util.List;

/**
 * Where results go on.
 *
 * @param forgiving whether the words were matched with their typing errors forgiven, so that the next page does the same
 * @param ignored the words that were left out, likewise
 */
record SearchCursor(SearchSort sort, Position after, boolean forgiving, List<String> ignored) {}
