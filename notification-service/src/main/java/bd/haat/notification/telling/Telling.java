package bd.haat.notification.telling;

import bd.haat.notification.template.Occasion;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tells people what happened. */
public interface Telling {
    /**
     * Records the messages in the current transaction, once for each event.
     *
     * @param values what the words may name: strings, {@link Taka}, {@link Goods}, instants, localized texts; the name is added
     * @param happenedAt the event's time
     * @throws RuntimeException while the person, or the proof of any address, has not reached us; the event is to come again later
     */
    void tell(UUID eventId, Instant happenedAt, UUID userId, Occasion occasion, Map<String, Object> values);
}
