package bd.haat.order.following;

import bd.haat.order.booking.Bookings;
import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierWebhook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Takes couriers' notices for what they are: somebody says that something has happened. All that follows is that the courier is asked at
 * once, so forged, late, doubled and disordered ones do no harm.
 */
@Service
class HearCourier {
    private static final int LONGEST = 100;

    private final Map<CourierName, CourierWebhook> webhooks;
    private final Bookings bookings;
    private final MeterRegistry meters;
    private final Clock clock;

    HearCourier(List<CourierWebhook> webhooks, Bookings bookings, MeterRegistry meters, Clock clock) {
        this.webhooks = webhooks.stream().collect(Collectors.toMap(CourierWebhook::courier, Function.identity()));
        this.bookings = bookings;
        this.meters = meters;
        this.clock = clock;
    }

    /** How this courier calls; empty for couriers that do not. */
    Optional<CourierWebhook> webhook(CourierName courier) {
        return Optional.ofNullable(webhooks.get(courier));
    }

    void forged(CourierName courier) {
        count(courier, "forged");
    }

    void heard(CourierWebhook webhook, JsonNode body) {
        var notice = webhook.read(body).filter(HearCourier::isUsable);
        if (notice.isEmpty()) {
            count(webhook.courier(), "unknown-event");
            return;
        }
        var about = notice.get();
        var booking = bookings.hinted(webhook.courier(), about.reference(), about.code(), clock.instant());
        count(webhook.courier(), booking.isEmpty() ? "unknown-parcel" : "heard");
    }

    private static boolean isUsable(CourierWebhook.Notice notice) {
        return fits(notice.reference()) && fits(notice.code()) && (notice.reference() != null || notice.code() != null);
    }

    private static boolean fits(String text) {
        return text == null || text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private void count(CourierName courier, String outcome) {
        meters.counter("haat.couriers.notices", "courier", courier.name(), "outcome", outcome)
                .increment();
    }
}
