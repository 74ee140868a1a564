package bd.haat.order.sellers;

import bd.haat.common.text.LocalizedText;
import java.util.UUID;

/** The copy of seller-service's shops. */
@FunctionalInterface
interface Sellers {
    /** Writes down what is newer than what is known. */
    void keep(UUID sellerId, UUID ownerId, LocalizedText shopName, String status, long version);
}
