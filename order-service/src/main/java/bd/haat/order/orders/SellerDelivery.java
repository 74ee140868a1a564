package bd.haat.order.orders;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/**
 * How one seller's part of an order is delivered: fee in paisa, estimate in days.
 *
 * @param sameCity whether shop and door are in one city, for which the law gives less time; null where nobody said so
 */
public record SellerDelivery(
        UUID sellerId,
        LocalizedText shopName,
        long feeMinor,
        int minDays,
        int maxDays,
        Choice choice,
        Boolean sameCity) {
    /** What a shopper can choose from, where the seller's place and the door allow it. */
    public enum Choice {
        STANDARD,
        /** Sooner, for more. */
        EXPRESS
    }

    /** Orders from before there was a choice have none. */
    public SellerDelivery {
        if (choice == null) choice = Choice.STANDARD;
    }

    public SellerDelivery(UUID sellerId, LocalizedText shopName, long feeMinor, int minDays, int maxDays) {
        this(sellerId, shopName, feeMinor, minDays, maxDays, Choice.STANDARD, null);
    }

    public boolean withinCity() {
        return Boolean.TRUE.equals(sameCity);
    }
}
