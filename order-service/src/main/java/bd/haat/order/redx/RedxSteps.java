package bd.haat.order.redx;

import bd.haat.order.courier.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** RedX's statuses, of its webhook and of {@code /parcel/info}. */
final class RedxSteps {
    private static final Map<String, Step> TABLE = Map.ofEntries(
            Map.entry("pickup-pending", Step.BOOKED),
            Map.entry("ready-for-delivery", Step.PICKED_UP),
            Map.entry("delivery-in-progress", Step.OUT_FOR_DELIVERY),
            Map.entry("agent-hold", Step.ON_HOLD),
            Map.entry("agent-area-change", Step.ON_HOLD),
            Map.entry("delivered", Step.DELIVERED),
            Map.entry("partial-delivered", Step.PARTLY_DELIVERED),
            Map.entry("agent-returning", Step.RETURNING),
            Map.entry("returned", Step.RETURNED),
            Map.entry("cancelled", Step.CANCELLED));

    private RedxSteps() {}

    /** Empty for words that are not in the table. */
    static Optional<Step> of(String words) {
        return words == null ? Optional.empty() : Optional.ofNullable(TABLE.get(words.toLowerCase(Locale.ROOT)));
    }
}
