package bd.haat.order.pathao;

import bd.haat.order.courier.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pathao's {@code order_status_slug}s, and its webhook's events, which are the same words otherwise joined. */
final class PathaoSteps {
    private static final Map<String, Step> TABLE = Map.ofEntries(
            Map.entry("pending", Step.BOOKED),
            Map.entry("created", Step.BOOKED),
            Map.entry("updated", Step.BOOKED),
            Map.entry("pickup_requested", Step.BOOKED),
            Map.entry("assigned_for_pickup", Step.BOOKED),
            Map.entry("pickup_failed", Step.BOOKED),
            Map.entry("pickup_cancelled", Step.CANCELLED),
            Map.entry("cancelled", Step.CANCELLED),
            Map.entry("picked", Step.PICKED_UP),
            Map.entry("at_the_sorting_hub", Step.IN_TRANSIT),
            Map.entry("in_transit", Step.IN_TRANSIT),
            Map.entry("received_at_last_mile_hub", Step.IN_TRANSIT),
            Map.entry("assigned_for_delivery", Step.OUT_FOR_DELIVERY),
            Map.entry("on_hold", Step.ON_HOLD),
            Map.entry("delivery_failed", Step.DELIVERY_FAILED),
            Map.entry("delivered", Step.DELIVERED),
            Map.entry("partial_delivery", Step.PARTLY_DELIVERED),
            Map.entry("exchanged", Step.PARTLY_DELIVERED),
            Map.entry("exchange", Step.PARTLY_DELIVERED),
            Map.entry("paid_return", Step.PARTLY_DELIVERED),
            Map.entry("return", Step.RETURNING),
            Map.entry("return_id_created", Step.RETURNING),
            Map.entry("return_in_transit", Step.RETURNING),
            Map.entry("returned", Step.RETURNED),
            Map.entry("returned_to_merchant", Step.RETURNED));

    private PathaoSteps() {}

    /** Empty for words that are not in the table. */
    static Optional<Step> of(String words) {
        if (words == null) return Optional.empty();
        return Optional.ofNullable(
                TABLE.get(words.toLowerCase(Locale.ROOT).replace("order.", "").replaceAll("[\\s-]+", "_")));
    }
}
