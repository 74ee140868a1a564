package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.Event;
import bd.haat.common.messaging.EventJson;
import bd.haat.common.messaging.EventMetadata;
import bd.haat.common.messaging.Events;
import bd.haat.common.messaging.Traces;
import bd.haat.common.persistence.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes events into the outbox and rouses the relay after the commit. */
class JdbcEvents implements Events {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_TYPE = 120;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 1 << 20;

    private final JdbcOutbox outbox;
    private final OutboxRelays relays;
    private final Traces traces;
    private final String source;
    private final Clock clock;

    JdbcEvents(JdbcOutbox outbox, OutboxRelays relays, Traces traces, String source, Clock clock) {
        this.outbox = outbox;
        this.relays = relays;
        this.traces = traces;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void publish(Event event) {
        requireTransaction();
        outbox.add(sealed(event));
        TransactionSynchronizationManager.registerSynchronization(new Rouse());
    }

    @Override
    public void publishAll(Collection<? extends Event> several) {
        requireTransaction();
        if (several.isEmpty()) return;
        outbox.addAll(several.stream().map(this::sealed).toList());
        TransactionSynchronizationManager.registerSynchronization(new Rouse());
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event is published in the transaction of its change");
        }
    }

    private JdbcOutbox.Entry sealed(Event event) {
        var type = event.type();
        var subject = event.subject();
        check(type.length() <= LONGEST_TYPE && TYPE.matcher(type).matches(), "type", type);
        check(!subject.isEmpty() && subject.length() <= LONGEST_SUBJECT, "subject of", type);
        var body = EventJson.write(event);
        check(
                body.length() <= LONGEST_BODY,
                "body of",
                type); // a message that the broker refuses would stand in the way for ever
        var time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new JdbcOutbox.Entry(new EventMetadata(Ids.next(), type, source, subject, time), body, traces.current());
    }

    private static void check(boolean holds, String what, String type) {
        if (!holds) throw new IllegalArgumentException("Not the form of an event: " + what + " " + type);
    }

    private class Rouse implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            relays.rouse();
        }
    }
}
