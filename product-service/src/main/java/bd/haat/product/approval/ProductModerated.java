package bd.haat.product.approval;

import bd.haat.common.messaging.Event;
import bd.haat.product.editing.Holds;
import java.util.UUID;

/**
 * An admin has decided about a product; for its seller.
 *
 * @param decision {@code APPROVED} or {@code REJECTED}
 * @param note the admin's words; null without any
 */
record ProductModerated(UUID productId, UUID sellerId, UUID ownerId, Name name, String decision, String note)
        implements Event {
    record Name(String bn, String en) {}

    static ProductModerated of(Holds.Held product, String decision, String note) {
        return new ProductModerated(
                product.productId(),
                product.sellerId(),
                product.ownerId(),
                new Name(product.name().bn(), product.name().en()),
                decision,
                note);
    }

    @Override
    public String type() {
        return "product.moderated.v1";
    }

    @Override
    public String subject() {
        return productId.toString();
    }
}
