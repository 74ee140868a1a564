package bd.haat.order.paying;

import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.Payments;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks gateways about payments whose execution nobody has heard the end of. */
@Component
class ReconcilePayments implements Recurring {
    private static final int AT_ONCE = 50;

    private final Payments payments;
    private final PaymentMethods methods;
    private final Orders orders;
    private final SettlePayment settle;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReconcilePayments(
            Payments payments,
            PaymentMethods methods,
            Orders orders,
            SettlePayment settle,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.methods = methods;
        this.orders = orders;
        this.settle = settle;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "reconcile-payments";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        payments.toCheck(clock.instant(), AT_ONCE).forEach(this::reconcile);
    }

    private void reconcile(Payment payment) {
        var gateway = methods.gateway(payment.method());
        var answer = gateway.ask(payment);
        if (answer instanceof GatewayAnswer.Undecided)
            // The gateway itself says that the execution never reached it.
            answer = isAwaited(payment) ? gateway.execute(payment) : new GatewayAnswer.Declined("too-late");
        settle.settle(payment, answer);
    }

    private boolean isAwaited(Payment payment) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> orders.lock(payment.orderId()).orElseThrow().state() == State.AWAITING_PAYMENT));
    }
}
