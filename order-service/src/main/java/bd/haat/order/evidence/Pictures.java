package bd.haat.order.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of each picture. */
interface Pictures {
    /** Whether the order is this shopper's, or a shop of this person sends part of it. */
    boolean concerns(UUID orderId, UUID personId);

    /** How many pictures of this person and order show nothing yet. */
    int unused(UUID orderId, UUID personId);

    void add(Picture picture);

    /** A picture that this person may look at; null for whoever it is. */
    Optional<Picture> find(UUID id, UUID personId);

    /** Up to so many that were uploaded before and show nothing. */
    List<Picture> unusedBefore(Instant before, int limit);

    /** Forgets a picture, unless it shows something by now. */
    boolean remove(UUID id);
}
