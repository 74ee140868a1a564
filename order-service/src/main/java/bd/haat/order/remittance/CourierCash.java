package bd.haat.order.remittance;

import java.util.UUID;

/** Who has the cash of a shipment. Called with the order locked. */
public interface CourierCash {
    /**
     * A courier takes a shipment along and will collect its cash. Told again with another consignment, that one counts, until the goods are
     * delivered.
     *
     * @param courier upper case, such as {@code PATHAO}
     * @param consignmentId the courier's own name for the shipment
     */
    void carries(UUID orderId, UUID shipmentId, UUID sellerId, String courier, String consignmentId);

    /**
     * The goods are delivered and the cash is taken.
     *
     * @return whether a courier has it; otherwise the seller delivered himself
     */
    boolean collected(UUID shipmentId, long amountMinor);
}
