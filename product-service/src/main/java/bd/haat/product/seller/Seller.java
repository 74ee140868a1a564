package bd.haat.product.seller;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/** A shop as this service knows it. */
public record Seller(UUID id, UUID ownerId, LocalizedText shopName, boolean active) {}
