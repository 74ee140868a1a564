package bd.haat.product.seller;

import java.util.Optional;
import java.util.UUID;

/** The shops we know of. */
public interface Sellers {
    /** The shop of a person; one that may sell before one that may not. */
    Optional<Seller> ownedBy(UUID userId);

    /** The person behind a shop that has products here. */
    UUID ownerOf(UUID sellerId);
}
