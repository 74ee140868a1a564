package bd.haat.order.refund;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.PaymentSteps;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import org.springframework.stereotype.Component;

/** What follows when money is back, whoever sent it. */
@Component
class CloseRefund {
    private final Payments payments;
    private final PaymentSteps steps;
    private final ReturnMoney returnMoney;
    private final Progress progress;
    private final Orders orders;
    private final OrderChanges changes;

    CloseRefund(
            Payments payments,
            PaymentSteps steps,
            ReturnMoney returnMoney,
            Progress progress,
            Orders orders,
            OrderChanges changes) {
        this.payments = payments;
        this.steps = steps;
        this.returnMoney = returnMoney;
        this.progress = progress;
        this.orders = orders;
        this.changes = changes;
    }

    /** @param order locked; the refund is noted as done and booked */
    void close(Order order, Refund refund, Actor by) {
        steps.refunded(refund.paymentId(), refund.amountMinor());
        returnMoney.owed(order, refund.reason()); // what could not go along
        boolean all = payments.of(order.id()).stream()
                .allMatch(paid -> paid.status() != PaymentStatus.DUE && paid.capturedMinor() == paid.refundedMinor());
        if (all
                && progress.apply(order.id(), Occurrence.of(Trigger.MONEY_BACK, by, null))
                        .isPresent()) return;
        orders.note(order, new Entry("MONEY_RETURNED", by, null));
        changes.changed(order.id());
    }
}
