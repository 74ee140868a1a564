package bd.haat.product.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The places of sellers. What changes them belongs into a transaction of the caller that has {@linkplain #lock locked} the seller. */
public interface Places {
    /** How many one seller has. */
    int MOST = 50;

    /** The default one first, the others in the order in which they came; none for a seller with one nameless place. */
    List<Place> of(UUID seller);

    /** The same, none of which can be given up until the transaction ends; for those who put goods there. */
    List<Place> held(UUID seller);

    Optional<Place> find(UUID seller, UUID id);

    /** Lets nobody else change this seller's places until the transaction ends. */
    void lock(UUID seller);

    void add(Place place);

    void change(Place place);

    void remove(UUID id);

    /** Whether nothing lies at a place that is not the default one; nothing is put there until the transaction ends. */
    boolean isEmpty(UUID id);

    /** All variants that a seller ever had. */
    List<UUID> variants(UUID seller);
}
