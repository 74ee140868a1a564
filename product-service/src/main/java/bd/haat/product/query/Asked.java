package bd.haat.product.query;

import java.util.List;

/**
 * A query as it was read.
 *
 * @param minPrice paisa, as its words say; null where they do not
 * @param maxPrice likewise
 */
public record Asked(List<Term> terms, Long minPrice, Long maxPrice, Intent intent) {
    public boolean nothing() {
        return terms.isEmpty();
    }
}
