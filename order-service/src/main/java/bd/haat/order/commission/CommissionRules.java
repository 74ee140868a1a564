package bd.haat.order.commission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All rules; they are added and never changed. */
interface CommissionRules {
    /** What may hold for lines of these sellers and categories, of each kind the newest. */
    List<CommissionRule> inForce(List<UUID> sellerIds, List<UUID> categoryIds, Instant at);

    /** False if there is one for the same seller and category from the same moment on. */
    boolean add(CommissionRule rule, UUID adminId);

    /** The newest first; seller and category narrow the list where they are given. */
    List<CommissionRule> list(UUID sellerId, UUID categoryId, UUID after, int limit);
}
