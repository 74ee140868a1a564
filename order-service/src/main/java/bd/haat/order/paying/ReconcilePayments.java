package bd.haat.order.paying;

import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.Payments;
import bd.haat.order.timer.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks gateways about payments whose execution nobody has heard the end of, and about sessions that can be paid without us. */
@Component
class ReconcilePayments implements Recurring {
    private static final Logger log = LoggerFactory.getLogger(ReconcilePayments.class);
    private static final int AT_ONCE = 50;
    /** So that a gateway that is slow holds up the others little. */
    private static final int SIDE_BY_SIDE = 5;

    private final Payments payments;
    private final Shards shards;
    private final PaymentMethods methods;
    private final Orders orders;
    private final SettlePayment settle;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReconcilePayments(
            Payments payments,
            Shards shards,
            PaymentMethods methods,
            Orders orders,
            SettlePayment settle,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.shards = shards;
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
        var due = payments.toCheck(clock.instant(), AT_ONCE);
        if (due.isEmpty()) return;
        try (var pool =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            due.forEach(payment -> pool.execute(() -> shards.run(shards.of(payment.id()), () -> reconcile(payment))));
        }
    }

    private void reconcile(Payment payment) {
        try {
            ask(payment);
        } catch (RuntimeException failed) {
            log.warn("Payment {} is asked about again", payment.id(), failed);
        }
    }

    private void ask(Payment payment) {
        var gateway = methods.gateway(payment.method());
        var answer = gateway.ask(payment);
        if (answer instanceof GatewayAnswer.Undecided && !gateway.takesAtOnce())
            // The gateway itself says that the execution never reached it.
            answer = isAwaited(payment) ? gateway.execute(payment) : new GatewayAnswer.Declined("too-late");
        settle.settle(payment, answer);
    }

    private boolean isAwaited(Payment payment) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> orders.lock(payment.orderId()).orElseThrow().state() == State.AWAITING_PAYMENT));
    }
}
