package bd.haat.notification.telling;

import bd.haat.notification.template.Occasion;
import java.util.Map;
import java.util.UUID;

/** Tells people what happened. */
public interface Telling {
    /**
     * Records the messages in the current transaction, once for each event.
     *
     * @param values what the words may name: strings, {@link Taka}, {@link Goods}, instants, localized texts; the name is added
     * @throws RuntimeException while the person is unknown; the event is to come again later
     */
    void tell(UUID eventId, UUID userId, Occasion occasion, Map<String, Object> values);
}
