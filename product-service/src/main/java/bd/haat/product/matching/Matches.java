package bd.haat.product.matching;

import bd.haat.product.facet.Facets;
import bd.haat.product.index.ProductDocument;
import java.util.List;

/**
 * A page of what matches.
 *
 * @param total on all pages
 * @param next where the next page begins; null on the last
 * @param vocabulary which of the words the market has; null where words were asked for as they are, and on later pages
 * @param suggestion the query with its misspelt words set right; null where nobody looked or nothing is better
 */
public record Matches(
        List<ProductDocument> products,
        long total,
        Facets facets,
        Position next,
        Vocabulary vocabulary,
        String suggestion) {}
