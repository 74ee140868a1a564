package bd.haat.order.ledger;

import java.util.Map;
import java.util.UUID;

/**
 * The bookings of payouts to sellers, order by order, each once for a payout and an order. Amounts in paisa, by order; negative where the
 * seller owes.
 */
public interface Disbursements {
    /** Due money is set aside for a payout. */
    void setAside(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts);

    /** The bank has paid it. */
    void paid(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts);

    /** It was not paid, and is due again. */
    void takenBack(UUID payoutId, UUID sellerId, Map<UUID, Long> amounts);
}
