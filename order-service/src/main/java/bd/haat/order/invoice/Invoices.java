package bd.haat.order.invoice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invoices and credit notes. */
public interface Invoices {
    /**
     * Gives it the next number and writes it down. Whoever asks for a number of the same seller, kind and year waits until this
     * transaction ends.
     *
     * @return empty if there is one for that source
     */
    Optional<Invoice> add(Invoice unnumbered);

    Optional<Invoice> find(UUID id);

    /** The invoice of a seller's shipment of an order, no credit note. */
    Optional<Invoice> ofSeller(UUID orderId, UUID sellerId);

    /** The credit notes on an invoice. */
    List<Invoice> creditNotes(UUID invoiceId);

    /** Of an order of that customer, the oldest first, after the given one; null for the beginning. */
    List<Invoice> ofOrder(UUID orderId, UUID customerId, UUID after, int limit);

    /** Of a shipment of that person's shop, likewise. */
    List<Invoice> ofShipment(UUID shipmentId, UUID ownerId, UUID after, int limit);

    boolean isOrderOf(UUID orderId, UUID customerId);

    boolean isShipmentOf(UUID shipmentId, UUID ownerId);
}
