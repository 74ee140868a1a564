package bd.haat.product.editing;

import bd.haat.common.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;

/** Keeps products from being offered, or lets them go, with all that follows for lists, caches and other services. */
public interface Holds {
    /** @return empty for a product that is not there, or no longer */
    Optional<Held> set(UUID product, boolean held, UUID actor);

    /** @param ownerId the person behind the shop */
    record Held(UUID productId, UUID sellerId, UUID ownerId, LocalizedText name) {}
}
