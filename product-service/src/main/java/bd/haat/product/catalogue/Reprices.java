package bd.haat.product.catalogue;

import java.util.Optional;
import java.util.UUID;

/** Changes one variant's price with all that follows for lists, caches and other services. Inside the caller's transaction. */
public interface Reprices {
    /** What is asked now, the product locked; empty for what the seller does not offer, or no longer. */
    Optional<Asked> lock(UUID product, UUID seller, UUID variant);

    /** What the rule about the price before says against a wish; a code. */
    Optional<String> objection(UUID product, UUID variant, Asked wish);

    /** A variant that was {@linkplain #lock locked}. */
    void set(UUID product, UUID variant, Asked price, UUID actor);

    /**
     * @param priceMinor paisa
     * @param compareAtMinor the price before, above it, or null
     */
    record Asked(long priceMinor, Long compareAtMinor) {}
}
