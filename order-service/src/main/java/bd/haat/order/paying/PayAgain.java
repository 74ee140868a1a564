package bd.haat.order.paying;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.Payments;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Another try to pay for an order that still waits for it. */
@Service
class PayAgain {
    private static final Set<PaymentStatus> GOING_ON =
            Set.of(PaymentStatus.OPENING, PaymentStatus.OPEN, PaymentStatus.EXECUTING);

    private final Orders orders;
    private final Payments payments;
    private final PaymentMethods methods;
    private final OpenPayment openPayment;
    private final TransactionOperations transaction;

    PayAgain(
            Orders orders,
            Payments payments,
            PaymentMethods methods,
            OpenPayment openPayment,
            TransactionOperations transaction) {
        this.orders = orders;
        this.payments = payments;
        this.methods = methods;
        this.openPayment = openPayment;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Attempt {
        /** Payable now; a session that was open already is given again. */
        record Payable(Payment payment) implements Attempt {}

        record UnknownOrder() implements Attempt {}

        record MethodUnavailable() implements Attempt {}

        /** The order waits for no payment. */
        record NotAwaited() implements Attempt {}

        /** The gateway is just taking the money of an earlier attempt. */
        record GoingOn() implements Attempt {}

        record GatewayAway() implements Attempt {}
    }

    Attempt pay(UUID orderId, UUID customerId, PaymentMethod method, String key) {
        var attempt = transaction.execute(_ -> orders.lock(orderId)
                .filter(order -> order.customerId().equals(customerId))
                .map(order -> attempt(order, method, key))
                .orElseGet(Attempt.UnknownOrder::new));
        if (!(attempt instanceof Attempt.Payable(var payment)) || payment.status() != PaymentStatus.OPENING)
            return attempt;
        try {
            return new Attempt.Payable(openPayment.open(payment.id())); // remote: no transaction is open
        } catch (GatewayException away) {
            return new Attempt.GatewayAway();
        }
    }

    private Attempt attempt(Order order, PaymentMethod method, String key) {
        if (!methods.offers(method)) return new Attempt.MethodUnavailable();
        var replayed = payments.byKey(order.id(), key);
        if (replayed.isPresent()) return new Attempt.Payable(replayed.get());
        if (order.state() != State.AWAITING_PAYMENT) return new Attempt.NotAwaited();
        return goingOn(order)
                .<Attempt>map(payment -> payment.status() == PaymentStatus.EXECUTING
                        ? new Attempt.GoingOn()
                        : new Attempt.Payable(payment))
                .orElseGet(() -> new Attempt.Payable(payments.add(order, method, PaymentStatus.OPENING, key)));
    }

    private Optional<Payment> goingOn(Order order) {
        return payments.of(order.id()).stream()
                .filter(payment -> GOING_ON.contains(payment.status()))
                .findFirst();
    }
}
