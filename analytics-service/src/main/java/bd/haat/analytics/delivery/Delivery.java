package bd.haat.analytics.delivery;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code shipment.delivered.v1}. */
record Delivery(UUID shipmentId, UUID orderId, UUID sellerId, Instant occurredAt) {}
