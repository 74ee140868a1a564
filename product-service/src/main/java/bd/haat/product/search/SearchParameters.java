package bd.haat.product.search;

import bd.haat.product.projection.Fields;
import bd.haat.product.query.Wanted;

/**
 * A request for a page of search results.
 *
 * @param cursor null for the first page
 * @param highlight whether items say which words of their names were asked for
 * @param fields what of each item shall be told
 */
record SearchParameters(Wanted wanted, int limit, String cursor, boolean highlight, Fields fields) {}
