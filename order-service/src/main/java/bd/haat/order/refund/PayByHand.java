package bd.haat.order.refund;

import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** An admin confirms that a refund was paid by hand, to the wallet that the shopper named. */
@Service
class PayByHand {
    private final Orders orders;
    private final Refunds refunds;
    private final Ledger ledger;
    private final CloseRefund closeRefund;
    private final TransactionOperations transaction;

    PayByHand(
            Orders orders, Refunds refunds, Ledger ledger, CloseRefund closeRefund, TransactionOperations transaction) {
        this.orders = orders;
        this.refunds = refunds;
        this.ledger = ledger;
        this.closeRefund = closeRefund;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Confirmation {
        /** Now, or by an earlier call with the same reference. */
        record Paid(Refund refund) implements Confirmation {}

        record Unknown() implements Confirmation {}

        record NotToPay(Refund.Status status) implements Confirmation {}

        /** The shopper has named another wallet meanwhile. */
        record OtherWallet(String destination) implements Confirmation {}
    }

    /**
     * @param wallet E.164: where it was sent
     * @param reference the wallet's transaction
     */
    Confirmation confirm(UUID refundId, UUID adminId, String wallet, String reference) {
        var known = refunds.find(refundId).orElse(null);
        if (known == null) return new Confirmation.Unknown();
        return transaction.execute(_ ->
                confirm(orders.lock(known.orderId()).orElseThrow(), refundId, Actor.admin(adminId), wallet, reference));
    }

    private Confirmation confirm(Order order, UUID refundId, Actor admin, String wallet, String reference) {
        var refund = refunds.find(refundId).orElseThrow();
        if (refund.status() == Refund.Status.DONE
                && refunds.reference(refundId).filter(reference::equals).isPresent())
            return new Confirmation.Paid(refund);
        if (refund.status() != Refund.Status.TO_PAY) return new Confirmation.NotToPay(refund.status());
        if (!wallet.equals(refund.destination())) return new Confirmation.OtherWallet(refund.destination());
        refunds.done(refundId, reference);
        ledger.paidByHand(order.id(), refundId, refund.amountMinor());
        closeRefund.close(order, refund, admin);
        return new Confirmation.Paid(refunds.find(refundId).orElseThrow());
    }
}
