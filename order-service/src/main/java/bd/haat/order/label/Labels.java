package bd.haat.order.label;

import java.util.Optional;
import java.util.UUID;

/** What is written on parcels. */
@FunctionalInterface
interface Labels {
    /** Of a shipment of that person's shop. */
    Optional<Label> find(UUID shipmentId, UUID ownerId);
}
