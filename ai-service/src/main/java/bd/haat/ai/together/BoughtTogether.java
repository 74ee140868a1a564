package bd.haat.ai.together;

import bd.haat.ai.answer.Recommendation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Products that share orders. */
interface BoughtTogether {
    /** The closest listed companions of a product, best first; none for a product that was never heard of. */
    Optional<List<Recommendation>> with(UUID productId, int limit);
}
