package bd.haat.product.search;

import java.util.List;

/**
 * A query as it was read.
 *
 * @param minPrice paisa, as its words say; null where they do not
 * @param maxPrice likewise
 */
record Asked(List<Term> terms, Long minPrice, Long maxPrice) {
    boolean nothing() {
        return terms.isEmpty();
    }

    Asked without(List<Term> unknown) {
        return new Asked(terms.stream().filter(term -> !unknown.contains(term)).toList(), minPrice, maxPrice);
    }
}
