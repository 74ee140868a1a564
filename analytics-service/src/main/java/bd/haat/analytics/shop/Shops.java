package bd.haat.analytics.shop;

import java.util.Optional;
import java.util.UUID;

/** Owners and their shops. */
public interface Shops {
    Optional<UUID> ownedBy(UUID userId);
}
