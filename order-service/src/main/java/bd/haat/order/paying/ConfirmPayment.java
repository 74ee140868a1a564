package bd.haat.order.paying;

import bd.haat.order.orders.Orders;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.Payments;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What a browser brings back from a gateway is a hint; the gateway itself is asked. Any number of returns at once take the money once. */
@Service
class ConfirmPayment {
    /** Longer than a gateway may take to answer. */
    private static final Duration UNHEARD = Duration.ofSeconds(45);
    /** An order is not ended over a payment on its way. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Payments payments;
    private final PaymentMethods methods;
    private final Orders orders;
    private final SettlePayment settle;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConfirmPayment(
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

    /** What a return says, unproved. */
    enum Hint {
        SUCCESS,
        FAILURE,
        CANCEL
    }

    /** The order of the payment; empty if there is no such payment. */
    Optional<UUID> returned(PaymentMethod method, String reference, Hint hint) {
        var found = payments.byReference(method, reference);
        found.ifPresent(payment -> {
            if (hint == Hint.SUCCESS) execute(payment);
            else turnBack(payment, hint == Hint.CANCEL ? PaymentStatus.CANCELLED : PaymentStatus.FAILED);
        });
        return found.map(Payment::orderId);
    }

    private void execute(Payment payment) {
        if (!claim(payment)) return;
        var gateway = methods.gateway(payment.method());
        var answer = gateway.execute(payment);
        settle.settle(payment, answer instanceof GatewayAnswer.Unknown ? gateway.ask(payment) : answer);
    }

    private boolean claim(Payment payment) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var order = orders.lock(payment.orderId()).orElseThrow();
            var now = clock.instant();
            if (order.state() != State.AWAITING_PAYMENT || !payments.claim(payment, now.plus(UNHEARD))) return false;
            orders.extend(order, now.plus(GRACE));
            return true;
        }));
    }

    private void turnBack(Payment payment, PaymentStatus how) {
        if (payment.status() != PaymentStatus.OPEN) return;
        var answer = methods.gateway(payment.method()).ask(payment);
        if (answer instanceof GatewayAnswer.Captured) settle.settle(payment, answer);
        else settle.turnedBack(payment, how);
    }
}
