package bd.haat.product.matching;

import bd.haat.common.text.Language;
import bd.haat.product.query.Asked;
import bd.haat.product.query.Wanted;

/**
 * @param asked what the words of {@code wanted} say
 * @param limit the most products of a page
 * @param language of the facets' labels
 */
public record ProductSearch(Wanted wanted, Asked asked, int limit, Language language) {
    public ProductSearch asking(Asked other) {
        return new ProductSearch(wanted, other, limit, language);
    }
}
