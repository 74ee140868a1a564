package bd.haat.order.selling;

import bd.haat.order.fulfilment.ShipmentStatus;
import java.util.UUID;

/**
 * What a seller says has happened to a shipment.
 *
 * @param code what the shopper said, for {@link ShipmentStatus#DELIVERED}; else null
 * @param placeId the shop's place that the goods leave from; null to leave that as it is
 */
record Step(ShipmentStatus to, String code, UUID placeId) {
    static Step to(ShipmentStatus status) {
        return new Step(status, null, null);
    }

    static Step delivered(String code) {
        return new Step(ShipmentStatus.DELIVERED, code, null);
    }

    Step from(UUID place) {
        return new Step(to, code, place);
    }
}
