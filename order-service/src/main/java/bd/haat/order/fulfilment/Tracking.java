package bd.haat.order.fulfilment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a courier has a shipment, as shopper and seller read it. Shipments that the shop delivers itself have none.
 *
 * @param courier {@code PATHAO}, {@code STEADFAST}, {@code REDX}, {@code ECOURIER}
 * @param code the courier's own number of the parcel; null while it has told none
 * @param url the courier's page about it; null where it has none
 * @param status the latest step: {@code BOOKED}, {@code PICKED_UP}, {@code OUT_FOR_DELIVERY} …
 * @param events the steps so far, the oldest first, at most {@value #MOST}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tracking(String courier, String code, String url, String status, List<Event> events) {
    static final int MOST = 30;

    /** @param words what the courier calls it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(Instant at, String status, String words) {}

    public static Tracking begun(String courier, String code, String url, Event first) {
        return new Tracking(courier, code, url, first.status(), List.of(first));
    }

    /** One step further. */
    public Tracking with(Event event) {
        var all = Stream.concat(events.stream().skip(Math.max(0, events.size() + 1 - MOST)), Stream.of(event))
                .toList();
        return new Tracking(courier, code, url, event.status(), all);
    }
}
