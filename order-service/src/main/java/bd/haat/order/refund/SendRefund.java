package bd.haat.order.refund;

import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Orders;
import bd.haat.order.payment.GatewayException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway;
import bd.haat.order.payment.PaymentGateway.RefundAnswer;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.timer.OneTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a gateway to give money back. After a lost answer it asks what went back before it tells it again. */
@Component
class SendRefund implements OneTime {
    static final String TASK = "send-refund";

    private final Refunds refunds;
    private final Payments payments;
    private final PaymentMethods methods;
    private final Orders orders;
    private final Ledger ledger;
    private final CloseRefund closeRefund;
    private final OrderChanges changes;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;

    SendRefund(
            Refunds refunds,
            Payments payments,
            PaymentMethods methods,
            Orders orders,
            Ledger ledger,
            CloseRefund closeRefund,
            OrderChanges changes,
            MeterRegistry meters,
            TransactionOperations transaction) {
        this.refunds = refunds;
        this.payments = payments;
        this.methods = methods;
        this.orders = orders;
        this.ledger = ledger;
        this.closeRefund = closeRefund;
        this.changes = changes;
        this.meters = meters;
        this.transaction = transaction;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String instance) {
        var refund = refunds.find(UUID.fromString(instance)).orElseThrow();
        var payment = payments.find(refund.paymentId()).orElseThrow();
        switch (refund.status()) {
            case PENDING -> send(refund, payment);
            case SENT -> {
                if (methods.gateway(payment.method()).refundsOncePerNumber()) send(refund, payment);
                else ask(refund, payment);
            }
            case DONE, FAILED, UNADDRESSED, TO_PAY -> {}
        }
    }

    private void send(Refund refund, Payment payment) {
        refunds.sent(refund.id());
        var back = new PaymentGateway.Back(
                refund.number(), refund.amountMinor(), payment.invoice(), "refund of " + payment.invoice());
        switch (methods.gateway(payment.method()).refund(payment, back)) {
            case RefundAnswer.Done(var reference) -> done(refund, reference);
            case RefundAnswer.Refused(var code) -> refused(refund, code);
            case RefundAnswer.Unknown(var why) -> throw new GatewayException(why, null); // comes again, and asks
        }
    }

    private void ask(Refund refund, Payment payment) {
        var returned = methods.gateway(payment.method())
                .askRefunds(payment)
                .orElseThrow(() -> new GatewayException("no-answer", null));
        var known = refunds.references(payment.id());
        returned.stream()
                .filter(back -> back.amountMinor() == refund.amountMinor() && !known.contains(back.reference()))
                .findFirst()
                .ifPresentOrElse(back -> done(refund, back.reference()), () -> {
                    refunds.unsent(refund.id());
                    send(refund, payment);
                });
    }

    private void done(Refund refund, String reference) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(refund.orderId()).orElseThrow();
            if (!refunds.done(refund.id(), reference)) return;
            ledger.refunded(order.id(), refund.id(), refund.amountMinor());
            closeRefund.close(order, refund, Actor.SYSTEM);
        });
    }

    private void refused(Refund refund, String code) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(refund.orderId()).orElseThrow();
            refunds.failed(refund.id(), code);
            ledger.refundRefused(order.id(), refund.id(), refund.amountMinor());
            orders.note(order, new Entry("REFUND_REFUSED", Actor.SYSTEM, code));
            meters.counter("haat.refunds.refused", "code", code).increment();
            changes.changed(order.id());
        });
    }
}
