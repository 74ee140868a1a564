package bd.haat.product.reservation;

import java.util.UUID;

/** What we read of a line of an order or shipment. */
record OrderLine(UUID variantId, int quantity) {}
