package bd.haat.product.rating;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * @param rating 0.00 without reviews, else 1.00 to 5.00
 * @param version grows with each change of a product's stars or rating
 */
record Rated(UUID productId, BigDecimal rating, int reviewCount, long version) {}
