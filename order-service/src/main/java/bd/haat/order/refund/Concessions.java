package bd.haat.order.refund;

import bd.haat.order.orders.Order;
import java.util.Map;
import java.util.UUID;

/** Money that was promised to sellers goes back to the shopper. Amounts in paisa. */
public interface Concessions {
    /** What could still be given back at the cost of a seller; null for all sellers of the order. */
    long most(Order order, UUID sellerId);

    /**
     * Books it, corrects the sellers' invoices and sends it on its way, once for each source; with the order locked.
     *
     * @param source what it is for, such as a return
     * @param sellerId who bears it; null for all sellers of the order in proportion
     * @param amountMinor wanted
     * @param pieces how many of the goods came back, by order line; empty where none did
     * @param reason in somebody's words, or a code
     * @return what goes back, which is not more than {@link #most}
     */
    long concede(Order order, UUID source, UUID sellerId, long amountMinor, Map<UUID, Integer> pieces, String reason);
}
