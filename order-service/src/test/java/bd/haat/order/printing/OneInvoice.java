package bd.haat.order.printing;

import bd.haat.order.invoice.Invoice;
import bd.haat.order.invoice.Invoices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All the invoices of a test that needs no database. */
record OneInvoice(Invoice invoice) implements Invoices {
    @Override
    public Optional<Invoice> add(Invoice unnumbered) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Invoice> find(UUID id) {
        return Optional.of(invoice).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Invoice> ofSeller(UUID orderId, UUID sellerId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Invoice> creditNotes(UUID invoiceId) {
        return List.of();
    }

    @Override
    public List<Invoice> ofOrder(UUID orderId, UUID customerId, UUID after, int limit) {
        return List.of(invoice);
    }

    @Override
    public List<Invoice> ofShipment(UUID shipmentId, UUID ownerId, UUID after, int limit) {
        return List.of(invoice);
    }

    @Override
    public boolean isOrderOf(UUID orderId, UUID customerId) {
        return true;
    }

    @Override
    public boolean isShipmentOf(UUID shipmentId, UUID ownerId) {
        return true;
    }
}
