package bd.haat.order.steadfast;

import bd.haat.order.courier.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Steadfast's {@code delivery_status}; what waits for approval is not over yet. A cancelled parcel that was fetched comes back. */
final class SteadfastSteps {
    private static final Map<String, Step> TABLE = Map.ofEntries(
            Map.entry("in_review", Step.BOOKED),
            Map.entry("pending", Step.PICKED_UP),
            Map.entry("hold", Step.ON_HOLD),
            Map.entry("delivered_approval_pending", Step.OUT_FOR_DELIVERY),
            Map.entry("partial_delivered_approval_pending", Step.OUT_FOR_DELIVERY),
            Map.entry("cancelled_approval_pending", Step.DELIVERY_FAILED),
            Map.entry("unknown_approval_pending", Step.ON_HOLD),
            Map.entry("delivered", Step.DELIVERED),
            Map.entry("partial_delivered", Step.PARTLY_DELIVERED),
            Map.entry("cancelled", Step.CANCELLED),
            Map.entry("unknown", Step.UNCLEAR));

    private SteadfastSteps() {}

    /** Empty for words that are not in the table. */
    static Optional<Step> of(String words) {
        if (words == null) return Optional.empty();
        return Optional.ofNullable(
                TABLE.get(words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_")));
    }
}
