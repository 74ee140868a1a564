package bd.haat.notification.delivery;

import bd.haat.notification.delivery.Attempt.Failed;
import bd.haat.notification.delivery.Attempt.Refused;
import bd.haat.notification.delivery.Attempt.Sent;
import bd.haat.notification.template.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes one attempt and records how it ended. No transaction is open while the other side is asked. */
@Service
class SendDelivery {
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final JdbcDeliveries deliveries;
    private final DeliverySettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;

    SendDelivery(
            List<Carrier> carriers,
            JdbcDeliveries deliveries,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry metrics) {
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    void send(Delivery message) {
        if (message.expiresAt() != null && !clock.instant().isBefore(message.expiresAt())) {
            settle(message, DeliveryState.EXPIRED, new Refused("none", "expired"));
            return;
        }
        switch (carriers.get(message.channel()).send(message)) {
            case Sent sent -> settle(message, DeliveryState.SENT, sent);
            case Refused refused -> settle(message, DeliveryState.FAILED, refused);
            case Failed failed -> later(message, failed);
        }
    }

    private void later(Delivery message, Failed failed) {
        var pauses = settings.retry();
        if (message.attempts() > pauses.size()) {
            settle(message, DeliveryState.FAILED, failed);
        } else {
            deliveries.again(message, failed, pauses.get(message.attempts() - 1));
            count(message, "RETRY");
        }
    }

    private void settle(Delivery message, DeliveryState state, Attempt attempt) {
        deliveries.settle(message, state, attempt);
        count(message, state.name());
    }

    private void count(Delivery message, String outcome) {
        metrics.counter("haat.notifications.sent", "channel", message.channel().name(), "outcome", outcome)
                .increment();
    }
}
