package bd.haat.order.sellers;

import bd.haat.common.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;

/** The shops that this service has heard of. */
@FunctionalInterface
public interface Shops {
    Optional<Shop> find(UUID sellerId);

    /** The shop, if it belongs to this person. */
    default Optional<Shop> find(UUID sellerId, UUID ownerId) {
        return find(sellerId).filter(shop -> shop.ownerId().equals(ownerId));
    }

    /** The person to tell; empty while seller-service has not announced the shop. */
    default Optional<UUID> ownerOf(UUID sellerId) {
        return find(sellerId).map(Shop::ownerId);
    }

    /** Whose shop it is and what it is called. */
    record Shop(UUID id, UUID ownerId, LocalizedText name) {}
}
