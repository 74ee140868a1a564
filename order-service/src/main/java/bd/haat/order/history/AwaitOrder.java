package bd.haat.order.history;

import bd.haat.common.text.Language;
import java.util.Optional;
import java.util.UUID;

/** Reads an order, and waits for it where asked to. No database connection is held meanwhile. */
public interface AwaitOrder {
    /** A new order, as soon as it is no longer pending or the wish to wait is fulfilled. */
    OrderView placed(UUID id, Preference preference, Language language);

    /** A shopper's order, likewise; empty if it is not theirs. */
    Optional<OrderView> find(UUID id, UUID customerId, Preference preference, Language language);
}
