package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.Envelope;
import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Traces;
import bd.haat.common.messaging.subscription.SubscriptionMetrics.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Settles the deliveries of one queue: when {@link #settle} returns, each has taken effect, had before, is unknown, waits for another
 * attempt, or is dead, and may be acknowledged. When it throws, none may.
 */
class Dispatcher {
    private final Subscription subscription;
    private final Effect effect;
    private final Attempts attempts;
    private final FailedMessages failed;
    private final SubscriptionMetrics metrics;
    private final Traces traces;

    Dispatcher(
            Subscription subscription,
            Effect effect,
            Attempts attempts,
            FailedMessages failed,
            SubscriptionMetrics metrics,
            Traces traces) {
        this.subscription = subscription;
        this.effect = effect;
        this.attempts = attempts;
        this.failed = failed;
        this.metrics = metrics;
        this.traces = traces;
    }

    void settle(List<Delivery> deliveries) throws InterruptedException {
        var events = new ArrayList<Decoded>(deliveries.size());
        for (var delivery : deliveries) decode(delivery).ifPresent(events::add);
        if (events.isEmpty()) return;
        try {
            handle(events);
        } catch (RuntimeException failure) {
            if (events.size() == 1) fail(events.getFirst(), failure);
            else for (var each : events) handleAlone(each);
        }
    }

    private void handleAlone(Decoded event) throws InterruptedException {
        try {
            handle(List.of(event));
        } catch (RuntimeException failure) {
            fail(event, failure);
        }
    }

    private void handle(List<Decoded> events) throws InterruptedException {
        long start = System.nanoTime();
        var span = subscription.queue() + " process";
        var parents = new ArrayList<String>(events.size());
        events.forEach(each ->
                parents.add(Envelope.traceparent(each.delivery().message().getMessageProperties())));
        int duplicates = attempts.make(() -> traces.consuming(span, parents, () -> effect.of(subscription, events)));
        metrics.handled(events, duplicates, System.nanoTime() - start);
    }

    private void fail(Decoded event, RuntimeException failure) {
        boolean again = failed.again(subscription.queue(), event.delivery().message(), failure);
        metrics.count(again ? Outcome.RETRIED : Outcome.DEAD, 1);
    }

    private Optional<Decoded> decode(Delivery delivery) {
        EventMetadata metadata;
        try {
            metadata = Envelope.open(delivery.message().getMessageProperties());
        } catch (IllegalArgumentException malformed) {
            return bury(delivery, "invalid-envelope", malformed);
        }
        var handler = subscription.handlers().get(metadata.type());
        if (handler == null) {
            metrics.count(Outcome.UNKNOWN_TYPE, 1);
            return Optional.empty();
        }
        try {
            var event = handler.read(delivery.message().getBody());
            if (event == null) return bury(delivery, "invalid-body", new IllegalArgumentException("null"));
            return Optional.of(new Decoded(delivery, metadata, event, handler));
        } catch (JacksonException malformed) {
            return bury(delivery, "invalid-body", malformed);
        }
    }

    private Optional<Decoded> bury(Delivery delivery, String reason, Exception malformed) {
        failed.bury(subscription.queue(), delivery.message(), reason, malformed);
        metrics.count(Outcome.DEAD, 1);
        return Optional.empty();
    }
}
