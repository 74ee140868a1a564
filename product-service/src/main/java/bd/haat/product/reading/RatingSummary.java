package bd.haat.product.reading;

import java.math.BigDecimal;
import java.util.Map;

/**
 * @param rating the Bayesian average that lists show; 0 without reviews
 * @param averageRating the plain mean of the stars; 0 without reviews
 * @param stars how many reviews gave 1 to 5
 */
record RatingSummary(BigDecimal rating, BigDecimal averageRating, int reviewCount, Map<Integer, Integer> stars) {
    static final RatingSummary NONE = new RatingSummary(
            BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), 0, Map.of(1, 0, 2, 0, 3, 0, 4, 0, 5, 0));
}
