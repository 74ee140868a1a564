package bd.haat.order.commission;

import bd.haat.order.orders.OrderLine;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * The commission on a line of goods.
 *
 * @param categoryId null for every category
 * @param sellerId null for every seller
 * @param validFrom for orders placed from then on
 * @param basisPoints of what the shopper pays for the line, 0–10000
 * @param floorMinor at least this much, in paisa; null without one
 * @param capMinor at most this much, not below the floor; null without one
 */
public record CommissionRule(
        UUID id, UUID categoryId, UUID sellerId, Instant validFrom, int basisPoints, Long floorMinor, Long capMinor) {
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** Seller and category before seller before category before all; then the newest. */
    static final Comparator<CommissionRule> MORE_SPECIFIC =
            Comparator.comparingInt(CommissionRule::specificity).thenComparing(CommissionRule::validFrom);

    /** Rounded down; never more than the amount itself. */
    public long on(long amountMinor) {
        long share = BigInteger.valueOf(amountMinor)
                .multiply(BigInteger.valueOf(basisPoints))
                .divide(WHOLE)
                .longValueExact();
        if (floorMinor != null) share = Math.max(share, floorMinor);
        if (capMinor != null) share = Math.min(share, capMinor);
        return Math.min(share, amountMinor);
    }

    boolean fits(OrderLine line) {
        return (sellerId == null || sellerId.equals(line.sellerId()))
                && (categoryId == null || categoryId.equals(line.categoryId()));
    }

    private int specificity() {
        return (sellerId == null ? 0 : 2) + (categoryId == null ? 0 : 1);
    }
}
