package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.ConfirmedPublisher.Outcome;
import bd.haat.common.messaging.ConfirmedPublisher.Outgoing;
import bd.haat.common.messaging.Envelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends records wave by wave; a subject whose event failed gets no further. */
class OutboxSender {
    private final ConfirmedPublisher publisher;
    private final String exchange;
    private final Duration budget;

    OutboxSender(ConfirmedPublisher publisher, String exchange, Duration budget) {
        this.publisher = publisher;
        this.exchange = exchange;
        this.budget = budget;
    }

    /** What became of the records; those in none of the lists were not tried. */
    Map<Outcome, List<OutboxRecord>> send(List<OutboxRecord> records) {
        Map<Outcome, List<OutboxRecord>> results = new EnumMap<>(Outcome.class);
        for (var outcome : Outcome.values()) results.put(outcome, new ArrayList<>());
        Set<String> stuck = new HashSet<>();
        long deadline = System.nanoTime() + budget.toNanos();
        for (var wave : Waves.of(records)) {
            if (System.nanoTime() - deadline > 0) break;
            var due = wave.stream()
                    .filter(each -> !stuck.contains(each.metadata().subject()))
                    .toList();
            var outcomes = publisher.send(due.stream().map(this::seal).toList());
            for (int i = 0; i < due.size(); i++) {
                results.get(outcomes.get(i)).add(due.get(i));
                if (outcomes.get(i) == Outcome.FAILED)
                    stuck.add(due.get(i).metadata().subject());
            }
        }
        return results;
    }

    private Outgoing seal(OutboxRecord event) {
        var message = Envelope.seal(event.metadata(), event.traceparent(), event.body());
        return new Outgoing(exchange, event.metadata().type(), message);
    }
}
