package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.ConfirmedPublisher.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction of the relay: take the turn, send the oldest events, delete what the broker has. Only one replica at a time is
 * in it, which keeps the order of publication; the others wait the few milliseconds that it takes.
 */
class OutboxTurn {
    private static final Logger log = LoggerFactory.getLogger(OutboxTurn.class);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int UNPARKED_AT_ONCE = 10_000;

    private final JdbcOutbox outbox;
    private final OutboxSender sender;
    private final OutboxMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> unrouted = new HashSet<>();

    OutboxTurn(
            JdbcOutbox outbox,
            OutboxSender sender,
            OutboxMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends at most {@code limit} events; answers how many there were and whether the broker failed to take some. */
    Result send(int limit) {
        return transaction.execute(_ -> {
            outbox.takeTurn(SILENCE);
            var records = outbox.oldest(limit);
            if (records.isEmpty()) return new Result(0, false);
            var results = sender.send(records);
            var taken = results.get(Outcome.CONFIRMED);
            outbox.delete(taken);
            park(results.get(Outcome.UNROUTED));
            metrics.sent(taken, clock.instant());
            metrics.failed(results.get(Outcome.FAILED).size());
            return new Result(records.size(), !results.get(Outcome.FAILED).isEmpty());
        });
    }

    /** Tries one parked event of each type; where it finds a queue, its type goes back in line. Answers whether any did. */
    boolean probe() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            outbox.takeTurn(SILENCE);
            var probes = outbox.oldestParkedOfEachType();
            if (probes.isEmpty()) return false;
            var routed = sender.send(probes).get(Outcome.CONFIRMED);
            if (!routed.isEmpty()) outbox.deleteParked(routed);
            for (var probe : routed) {
                unrouted.remove(probe.metadata().type());
                outbox.unpark(probe.metadata().type(), UNPARKED_AT_ONCE);
            }
            return !routed.isEmpty();
        }));
    }

    private void park(List<OutboxRecord> records) {
        outbox.park(records);
        for (var record : records) {
            var type = record.metadata().type();
            if (unrouted.add(type)) log.warn("No queue takes {}; such events wait in outbox_unrouted", type);
        }
    }

    record Result(int found, boolean failed) {}
}
