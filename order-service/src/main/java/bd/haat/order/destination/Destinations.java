package bd.haat.order.destination;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where money may go now. */
@FunctionalInterface
public interface Destinations {
    /** By seller; sellers without a destination that holds already are absent. */
    Map<UUID, Destination> at(Collection<UUID> sellerIds, Instant now);
}
