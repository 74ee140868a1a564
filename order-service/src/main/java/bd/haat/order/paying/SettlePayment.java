package bd.haat.order.paying;

import bd.haat.common.messaging.Events;
import bd.haat.order.ledger.Ledger;
import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.GatewayAnswer.Captured;
import bd.haat.order.payment.MoneyOwed;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentFailed;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.PaymentSteps;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down how an attempt to pay ended, once, whoever tells it and however often. */
@Component
class SettlePayment {
    private final Orders orders;
    private final Payments payments;
    private final PaymentSteps steps;
    private final PaymentMethods methods;
    private final NextCheck nextCheck;
    private final Progress progress;
    private final Ledger ledger;
    private final MoneyOwed money;
    private final Events events;
    private final OrderChanges changes;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;
    private final Clock clock;

    SettlePayment(
            Orders orders,
            Payments payments,
            PaymentSteps steps,
            PaymentMethods methods,
            NextCheck nextCheck,
            Progress progress,
            Ledger ledger,
            MoneyOwed money,
            Events events,
            OrderChanges changes,
            MeterRegistry meters,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.steps = steps;
        this.methods = methods;
        this.nextCheck = nextCheck;
        this.progress = progress;
        this.ledger = ledger;
        this.money = money;
        this.events = events;
        this.changes = changes;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    void settle(Payment payment, GatewayAnswer answer) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(payment.orderId()).orElseThrow();
            switch (answer) {
                case Captured captured -> captured(order, payment, captured);
                case GatewayAnswer.Declined(var code) -> ended(order, payment, PaymentStatus.FAILED, code);
                case GatewayAnswer.Undecided() -> undecided(order, now(payment));
                case GatewayAnswer.Unknown(var _) -> steps.checkAgain(payment.id(), nextCheck.after(now(payment)));
            }
        });
    }

    /** The shopper turned back, as the gateway's return says. */
    void turnedBack(Payment payment, PaymentStatus how) {
        transaction.executeWithoutResult(_ -> {
            var order = orders.lock(payment.orderId()).orElseThrow();
            var code = how.name().toLowerCase(Locale.ROOT);
            if (steps.left(payment.id(), how, code)) failed(order, payment, code);
        });
    }

    private void undecided(Order order, Payment payment) {
        var next = nextCheck.after(payment);
        boolean payable = payment.status() == PaymentStatus.EXECUTING
                && methods.gateway(payment.method()).takesAtOnce();
        if (payable && order.state() == State.AWAITING_PAYMENT) {
            steps.reopened(payment.id(), next);
            return;
        }
        if (payable) steps.left(payment.id(), PaymentStatus.EXPIRED, "too-late");
        steps.checkAgain(payment.id(), next);
    }

    /** As it stands now, with its order locked. */
    private Payment now(Payment payment) {
        return payments.find(payment.id()).orElseThrow();
    }

    private void captured(Order order, Payment payment, Captured captured) {
        if (!steps.captured(payment.id(), captured.transactionId(), captured.amountMinor())) return;
        ledger.captured(order.id(), payment.id(), captured.amountMinor());
        if (!fits(payment, captured)) {
            failed(order, payment, "mismatch");
            money.owed(order, payment, "the gateway took another sum");
            return;
        }
        if (order.state() == State.AWAITING_PAYMENT) orders.payBy(order, payment.method());
        progress.apply(
                        order.id(),
                        Occurrence.of(
                                Trigger.PAYMENT_CAPTURED,
                                Actor.SYSTEM,
                                payment.method().name()))
                .ifPresentOrElse(this::paid, () -> late(order, payment));
    }

    private void paid(Order order) {
        ledger.committed(order);
        steps.close(order.id()); // another attempt that is open
    }

    /** The order has ended, or was paid by another attempt. */
    private void late(Order order, Payment payment) {
        orders.note(order, Entry.of("PAID_TOO_LATE"));
        changes.changed(order.id());
        money.owed(order, payment, "paid too late");
    }

    private static boolean fits(Payment payment, Captured captured) {
        return captured.amountMinor() == payment.amountMinor()
                && "BDT".equals(captured.currency())
                && payment.invoice().equals(captured.invoice());
    }

    private void ended(Order order, Payment payment, PaymentStatus how, String code) {
        if (steps.ended(payment.id(), how, code)) failed(order, payment, code);
    }

    private void failed(Order order, Payment payment, String code) {
        orders.note(order, new Entry("PAYMENT_FAILED", Actor.SYSTEM, code));
        events.publish(new PaymentFailed(
                order.id(),
                order.number(),
                order.customerId(),
                payment.id(),
                payment.method().name(),
                code,
                clock.instant()));
        meters.counter("haat.payments.failed", "method", payment.method().name())
                .increment();
        changes.changed(order.id());
    }
}
