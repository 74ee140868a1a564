package bd.haat.product.place;

import java.util.UUID;

/**
 * A place where a seller keeps goods.
 *
 * @param isDefault where pieces are unless something else is said; one of a seller's places is, and it is active
 * @param version grows with every change
 */
public record Place(UUID id, UUID sellerId, PlaceDetails details, boolean isDefault, long version) {
    public String name() {
        return details.name();
    }

    /** Goods may be put there. */
    public boolean active() {
        return details.active();
    }

    /** How {@code stock} calls it: null for the default one. */
    public UUID shelfId() {
        return isDefault ? null : id;
    }
}
