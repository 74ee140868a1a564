package bd.haat.order.paying;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.PaymentSteps;
import bd.haat.order.payment.Payments;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.OrderChanges;
import bd.haat.order.saga.Progress;
import bd.haat.order.timer.OneTime;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has a gateway open a session, again and again while the order waits for one. */
@Component
class OpenPayment implements OneTime {
    static final String TASK = "open-payment";

    private final Payments payments;
    private final PaymentSteps steps;
    private final PaymentMethods methods;
    private final Orders orders;
    private final Progress progress;
    private final OrderChanges changes;
    private final NextCheck nextCheck;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final Clock clock;

    OpenPayment(
            Payments payments,
            PaymentSteps steps,
            PaymentMethods methods,
            Orders orders,
            Progress progress,
            OrderChanges changes,
            NextCheck nextCheck,
            Rules rules,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.steps = steps;
        this.methods = methods;
        this.orders = orders;
        this.progress = progress;
        this.changes = changes;
        this.nextCheck = nextCheck;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String instance) {
        open(UUID.fromString(instance));
    }

    /** @throws GatewayException if there is no session now */
    Payment open(UUID paymentId) {
        var payment = payments.find(paymentId).orElseThrow();
        if (payment.status() != PaymentStatus.OPENING) return payment;
        try {
            var session = methods.gateway(payment.method()).open(payment, order(payment));
            transaction.executeWithoutResult(_ -> opened(payment, session));
        } catch (GatewayException failed) {
            steps.notOpened(paymentId, failed.code());
            throw failed;
        }
        return payments.find(paymentId).orElseThrow();
    }

    private void opened(Payment payment, PaymentGateway.Session session) {
        var order = orders.lock(payment.orderId()).orElseThrow();
        if (order.state() == State.OPENING_PAYMENT) {
            var now = clock.instant();
            var until = now.plus(rules.seconds(Rule.PAYMENT_SECONDS, now));
            steps.opened(payment.id(), session, until, firstCheck(payment, until));
            progress.apply(order.id(), Occurrence.payable(session.payUrl(), until));
        } else if (order.state() == State.AWAITING_PAYMENT) {
            steps.opened(payment.id(), session, order.deadlineAt(), firstCheck(payment, order.deadlineAt()));
            changes.changed(order.id());
        } else steps.ended(payment.id(), PaymentStatus.EXPIRED, "too-late");
    }

    private Order order(Payment payment) {
        return transaction.execute(_ -> orders.lock(payment.orderId()).orElseThrow());
    }

    /** Who takes money at once may have taken it although nobody came back. */
    private Instant firstCheck(Payment payment, Instant until) {
        return methods.gateway(payment.method()).takesAtOnce() ? nextCheck.first(until) : null;
    }
}
