package bd.haat.order.invoice;

import java.util.Map;
import java.util.UUID;

/** Corrects what was invoiced, by documents of their own. */
public interface CreditNotes {
    /**
     * Issues a credit note on a seller's invoice, in the current transaction and with the order locked; once for each source and seller.
     * Does nothing while there is no invoice (the goods have not left the shop) or nothing is left of it.
     *
     * @param source what gives the money back: a refund, a return, a parcel that came back
     * @param amountMinor what is given back, VAT included; what exceeds the rest of the invoice is left out
     * @param pieces how many came back, by order line; empty where no goods did
     * @param reason in somebody's words, or a code
     */
    void credit(UUID orderId, UUID sellerId, UUID source, long amountMinor, Map<UUID, Integer> pieces, String reason);

    /** The same for all that is left of the invoice, goods and delivery: the parcel came back as it went. */
    void creditAll(UUID orderId, UUID sellerId, UUID source, String reason);
}
