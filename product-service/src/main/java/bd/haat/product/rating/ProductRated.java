package bd.haat.product.rating;

import bd.haat.common.messaging.Event;
import java.math.BigDecimal;
import java.util.UUID;

/** A product's rating is another one now. */
public record ProductRated(UUID productId, BigDecimal rating, int reviewCount, long version) implements Event {
    static ProductRated of(Rated rated) {
        return new ProductRated(rated.productId(), rated.rating(), rated.reviewCount(), rated.version());
    }

    @Override
    public String type() {
        return "product.rated.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
