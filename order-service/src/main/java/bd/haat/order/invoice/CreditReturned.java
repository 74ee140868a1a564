package bd.haat.order.invoice;

import bd.haat.order.fulfilment.Shipment;
import bd.haat.order.fulfilment.ShipmentOutcome;
import bd.haat.order.orders.Order;
import org.springframework.stereotype.Component;

/** A parcel that came back as it went leaves nothing of its invoice. */
@Component
class CreditReturned implements ShipmentOutcome {
    private final CreditNotes creditNotes;

    CreditReturned(CreditNotes creditNotes) {
        this.creditNotes = creditNotes;
    }

    @Override
    public void returned(Order order, Shipment shipment) {
        creditNotes.creditAll(order.id(), shipment.sellerId(), shipment.id(), "UNDELIVERED");
    }
}
