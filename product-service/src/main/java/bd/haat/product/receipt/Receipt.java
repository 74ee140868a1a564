package bd.haat.product.receipt;

import java.time.Instant;
import java.util.UUID;

/** A line of an order that reached its shopper. */
public record Receipt(
        UUID lineId,
        UUID orderId,
        UUID customerId,
        UUID productId,
        UUID variantId,
        UUID sellerId,
        Instant deliveredAt) {}
