package bd.haat.order.ecourier;

import bd.haat.order.courier.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** eCourier's statuses, as public clients show them. */
final class EcourierSteps {
    private static final Map<String, Step> TABLE = Map.ofEntries(
            Map.entry("initiated", Step.BOOKED),
            Map.entry("order placed", Step.BOOKED),
            Map.entry("assigned for pickup", Step.BOOKED),
            Map.entry("picked", Step.PICKED_UP),
            Map.entry("picked up", Step.PICKED_UP),
            Map.entry("received", Step.IN_TRANSIT),
            Map.entry("on the way", Step.IN_TRANSIT),
            Map.entry("out for delivery", Step.OUT_FOR_DELIVERY),
            Map.entry("on hold", Step.ON_HOLD),
            Map.entry("delivery failed", Step.DELIVERY_FAILED),
            Map.entry("delivered", Step.DELIVERED),
            Map.entry("partial delivered", Step.PARTLY_DELIVERED),
            Map.entry("return in progress", Step.RETURNING),
            Map.entry("returned", Step.RETURNED),
            Map.entry("cancelled", Step.CANCELLED),
            Map.entry("canceled", Step.CANCELLED));

    private EcourierSteps() {}

    /** Empty for words that are not in the table. */
    static Optional<Step> of(String words) {
        return Optional.ofNullable(TABLE.get(words.strip().toLowerCase(Locale.ROOT)));
    }
}
