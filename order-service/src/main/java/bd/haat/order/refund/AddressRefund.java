package bd.haat.order.refund;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Orders;
import bd.haat.order.saga.OrderChanges;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The shopper says which wallet money paid in cash shall go back to; until it is paid, another one may be named. */
@Service
class AddressRefund {
    private final Orders orders;
    private final Refunds refunds;
    private final OrderChanges changes;
    private final TransactionOperations transaction;

    AddressRefund(Orders orders, Refunds refunds, OrderChanges changes, TransactionOperations transaction) {
        this.orders = orders;
        this.refunds = refunds;
        this.changes = changes;
        this.transaction = transaction;
    }

    /**
     * @param orderId of the customer, and of the refund
     * @param wallet E.164
     * @return empty if nobody needs to know: a gateway sends it back, or it is paid
     */
    Optional<Refund> address(UUID orderId, UUID refundId, UUID customerId, String wallet) {
        return transaction.execute(_ -> {
            var order = orders.lock(orderId).orElseThrow();
            var refund = refunds.find(refundId);
            if (refund.filter(known -> wallet.equals(known.destination())).isPresent()) return refund;
            if (!refunds.address(refundId, wallet)) return Optional.empty();
            orders.note(order, new Entry("REFUND_ADDRESSED", Actor.shopper(customerId), null));
            changes.changed(orderId);
            return refunds.find(refundId);
        });
    }
}
