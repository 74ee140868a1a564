package bd.haat.order.sellers;

import java.util.Optional;
import java.util.UUID;

/** The copy of seller-service's shops. */
public interface Sellers {
    /** Writes down what is newer than what is known. */
    void keep(Seller seller);

    Optional<Seller> find(UUID id);

    /** The shop, if it belongs to this person. */
    default Optional<Seller> find(UUID id, UUID ownerId) {
        return find(id).filter(seller -> seller.ownerId().equals(ownerId));
    }

    /** The person to tell; empty while seller-service has not announced the shop. */
    default Optional<UUID> ownerOf(UUID id) {
        return find(id).map(Seller::ownerId);
    }
}
