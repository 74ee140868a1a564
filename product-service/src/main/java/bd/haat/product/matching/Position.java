package bd.haat.product.matching;

import bd.haat.product.query.SearchSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;

/**
 * A place in the order of matches: behind the one with this id.
 *
 * @param score its value of the order, where that is a fraction
 * @param number its value of the order, where that is whole
 * @param pointInTime of the index that pages are read of; null behind the first page, which is read as the index is
 */
public record Position(double score, long number, String id, String pointInTime) {
    static Position of(Hit<?> hit, String pointInTime) {
        var key = hit.sort().getFirst();
        return new Position(
                key.isDouble() ? key.doubleValue() : 0, key.isLong() ? key.longValue() : 0, hit.id(), pointInTime);
    }

    List<FieldValue> in(SearchSort order) {
        var last = FieldValue.of(id);
        return switch (order) {
            case NEWEST -> List.of(last);
            case PRICE, PRICE_DESC -> List.of(FieldValue.of(number), last);
            case RELEVANCE, RATING, DISTANCE -> List.of(FieldValue.of(score), last);
        };
    }
}
