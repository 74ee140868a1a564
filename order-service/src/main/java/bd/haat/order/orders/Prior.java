package bd.haat.order.orders;

import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a shopper before an order is placed.
 *
 * @param placed the order that was placed under the same key
 * @param openOnDelivery cash-on-delivery orders not yet delivered
 */
public record Prior(Optional<UUID> placed, int openOnDelivery) {}
