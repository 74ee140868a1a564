package bd.haat.product.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What we read of {@code order.placed.v1}. */
record PlacedOrder(UUID orderId, List<OrderLine> lines, Instant reserveUntil) {}
