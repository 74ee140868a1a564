package bd.haat.order.destination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What sellers have asked for; rows are added, and withdrawn before their time comes, never changed. */
interface SellersDestinations {
    /** Until the transaction ends, nobody else changes this seller's. */
    void lock(UUID sellerId);

    /** What holds now, if any, then what is to come. */
    List<Destination> of(UUID sellerId, Instant now);

    void add(Destination destination, UUID ownerId);

    /** What has not come to hold yet never will. */
    void withdraw(UUID sellerId, Instant now);
}
