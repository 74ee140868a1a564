package bd.haat.order.label;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.orders.DeliveryAddress;
import java.util.UUID;

/**
 * What stands on a parcel. The shopper's delivery code is not known here: who carries the parcel must not read it.
 *
 * @param toCollectMinor at the door, in paisa; 0 where it is paid already
 * @param pieces how many goods are in it
 * @param tracking the courier's name for it; null without a courier
 */
record Label(
        UUID shipmentId,
        ShipmentStatus status,
        String orderNumber,
        LocalizedText shopName,
        String shopPhone,
        String shopLine1,
        String shopUpazilaCode,
        DeliveryAddress to,
        long toCollectMinor,
        int pieces,
        String tracking) {}
