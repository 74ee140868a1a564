package bd.haat.order.due;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What sellers are owed and is in no batch yet. */
public interface Dues {
    /**
     * A seller's open money.
     *
     * @param dueMinor what can be paid; negative if the seller owes
     * @param heldMinor what disputes keep back
     * @param orders how many they are
     * @param since how long the oldest has waited
     * @param reachable whether there is an account to pay to
     */
    record Due(UUID sellerId, long dueMinor, long heldMinor, int orders, Instant since, boolean reachable) {}

    /** Who can be paid now, those who have waited longest first. */
    List<UUID> payable(Instant now, int limit);

    /** What a seller has to get of each order and is not held, locked until the transaction ends; what is locked elsewhere is left out. */
    Map<UUID, Long> claim(UUID sellerId);

    /** By seller id. */
    List<Due> list(Instant now, UUID after, int limit);

    /** All that is due, in paisa, held or not. */
    long totalMinor();

    /** Parts of orders that have been due since before then and are not held. */
    long waitingSince(Instant before);
}
