package bd.haat.order.evidence;

import java.util.UUID;

/** A picture that was taken in; {@code key} is its name in the store. */
record Picture(UUID id, UUID orderId, UUID uploadedBy, String key, String mediaType) {}
