package bd.haat.order.risk;

import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a buyer when an order is about to be placed; 0 also where no rule asks.
 *
 * @param placed the order that was placed under the same key
 * @param openOnDelivery cash-on-delivery orders not yet delivered
 * @param inReview orders that wait for a review
 * @param byAccount orders of the last hour; likewise by phone, place and origin, at most 1000 of each
 * @param delivered parcels of the last hundred orders; likewise those that went out and were not taken
 * @param returned of the last hundred orders, those whose goods came back
 */
record Standing(
        Optional<UUID> placed,
        int openOnDelivery,
        int inReview,
        int byAccount,
        int byPhone,
        int byPlace,
        int byOrigin,
        int delivered,
        int undelivered,
        int returned,
        boolean placeKnown) {
    static final Standing UNASKED = new Standing(Optional.empty(), 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

    private static final int PARCELS_THAT_TELL = 3;

    /** @param score the points so far */
    long value(Signal signal, long totalMinor, int score) {
        return switch (signal) {
            case TOTAL_MINOR -> totalMinor;
            case OPEN_ON_DELIVERY -> openOnDelivery;
            case ACCOUNT_ORDERS_AN_HOUR -> byAccount;
            case PHONE_ORDERS_AN_HOUR -> byPhone;
            case PLACE_ORDERS_AN_HOUR -> byPlace;
            case ORIGIN_ORDERS_AN_HOUR -> byOrigin;
            case UNDELIVERED_PARCELS -> undelivered;
            case UNDELIVERED_PERCENT -> undeliveredPercent();
            case RETURNED_ORDERS -> returned;
            case NEW_PLACE -> placeKnown ? 0 : 1;
            case SCORE -> score;
        };
    }

    private long undeliveredPercent() {
        int ended = delivered + undelivered;
        return ended < PARCELS_THAT_TELL ? 0 : undelivered * 100L / ended;
    }
}
