package bd.haat.seed.history;

import bd.haat.seed.market.Product;
import bd.haat.seed.market.Shopper;
import java.time.Instant;
import java.util.List;

/**
 * An order of the past.
 *
 * @param number from 1
 * @param status how it ended
 * @param deliveredAt null where it never was
 */
public record PastOrder(
        int number,
        Shopper shopper,
        Instant placedAt,
        Instant deliveredAt,
        Status status,
        boolean bkash,
        List<Line> lines) {
    /** How an order of the past ended. */
    public enum Status {
        COMPLETED,
        CANCELLED
    }

    /** @param variant index among the product's variants */
    public record Line(Product product, int variant, int quantity) {}
}
