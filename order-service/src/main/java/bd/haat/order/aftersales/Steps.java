package bd.haat.order.aftersales;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Steps after the sale that the order's timeline keeps and its parties hear of. */
public interface Steps {
    /** What others are told, if anything; the owner of the shop is null while unknown, or where no shop is concerned. */
    interface Word {
        Optional<? extends Event> of(UUID sellerOwnerId, Instant now);
    }

    /**
     * Notes a step and wakes who watches the order, in the current transaction and with the order locked.
     *
     * @param sellerId the shop concerned; null for none
     */
    void taken(Order order, Entry step, UUID sellerId, Word word);
}
