package bd.haat.product.pricing;

import java.time.Instant;
import java.util.UUID;

/** What was asked for variants, as the database remembers it. */
interface PriceHistory {
    /** The highest price that held at any time since then, in paisa; 0 for an unknown variant. */
    long highestSince(UUID variant, Instant since);
}
