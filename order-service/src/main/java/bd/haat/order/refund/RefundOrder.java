package bd.haat.order.refund;

import bd.haat.common.persistence.Ids;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.saga.OrderChanges;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives money back by decision of an admin, at the cost of the order's sellers; what is owed anyway goes first. */
@Service
class RefundOrder {
    /** Before delivery an order is cancelled instead, which frees its goods too. */
    private static final Set<State> REFUNDABLE =
            Set.of(State.DELIVERED, State.COMPLETED, State.RETURNED, State.CANCELLED, State.EXPIRED, State.REFUNDED);

    private final Orders orders;
    private final Refunds refunds;
    private final ReturnMoney returnMoney;
    private final Ledger ledger;
    private final ConcedeMoney concedeMoney;
    private final OrderChanges changes;
    private final TransactionOperations transaction;

    RefundOrder(
            Orders orders,
            Refunds refunds,
            ReturnMoney returnMoney,
            Ledger ledger,
            ConcedeMoney concedeMoney,
            OrderChanges changes,
            TransactionOperations transaction) {
        this.orders = orders;
        this.refunds = refunds;
        this.returnMoney = returnMoney;
        this.ledger = ledger;
        this.concedeMoney = concedeMoney;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Decision {
        record OnItsWay(Refund refund) implements Decision {}

        record UnknownOrder() implements Decision {}

        record NotRefundable() implements Decision {}

        /** Another refund is on its way; nothing was decided. */
        record InProgress() implements Decision {}

        /** @param mostMinor what could be given back, in paisa */
        record TooMuch(long mostMinor) implements Decision {}
    }

    /** @param amountMinor null for all there is */
    Decision refund(UUID orderId, UUID adminId, Long amountMinor, String reason, String key) {
        return transaction.execute(_ -> orders.lock(orderId)
                .map(order -> refunds.byKey(orderId, key)
                        .<Decision>map(Decision.OnItsWay::new)
                        .orElseGet(() -> decided(order, adminId, amountMinor, reason, key)))
                .orElseGet(Decision.UnknownOrder::new));
    }

    private Decision decided(Order order, UUID adminId, Long amountMinor, String reason, String key) {
        if (!REFUNDABLE.contains(order.state())) return new Decision.NotRefundable();
        // Decided before anything is booked: what is on its way still counts as owed.
        if (refunds.of(order.id()).stream().anyMatch(refund -> refund.status().isOpen()))
            return new Decision.InProgress();
        long owed = ledger.owed(order.id());
        long most = owed + ledger.earned(order.id());
        long wanted = amountMinor == null ? most : amountMinor;
        if (wanted > most || most == 0) return new Decision.TooMuch(most);
        if (wanted > owed) concedeMoney.book(order, Ids.next(), null, wanted - owed, Map.of(), reason);
        return returnMoney
                .send(order, reason, key)
                .<Decision>map(refund -> {
                    orders.note(order, new Entry("REFUND_DECIDED", Actor.admin(adminId), reason));
                    changes.changed(order.id());
                    return new Decision.OnItsWay(refund);
                })
                .orElseGet(Decision.NotRefundable::new);
    }
}
