package bd.haat.product.feedback;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/** A product as far as events about its reviews and questions name it. */
public record Offered(UUID productId, LocalizedText name, UUID sellerId, UUID sellerOwnerId, LocalizedText shopName) {}
