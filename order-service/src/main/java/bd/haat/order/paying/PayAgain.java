package bd.haat.order.paying;

import bd.haat.order.orders.Actor;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayException;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.PaymentSteps;
import bd.haat.order.payment.Payments;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Progress;
import bd.haat.order.saga.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Another try to pay for an order that still waits for it: the same way, another one, or cash at the door where that is offered. */
@Service
class PayAgain {
    private static final Set<PaymentStatus> GOING_ON =
            Set.of(PaymentStatus.OPENING, PaymentStatus.OPEN, PaymentStatus.EXECUTING);

    private final Orders orders;
    private final Payments payments;
    private final PaymentSteps steps;
    private final PaymentMethods methods;
    private final CashOffer cashOffer;
    private final OpenPayment openPayment;
    private final SettlePayment settle;
    private final Progress progress;
    private final TransactionOperations transaction;

    PayAgain(
            Orders orders,
            Payments payments,
            PaymentSteps steps,
            PaymentMethods methods,
            CashOffer cashOffer,
            OpenPayment openPayment,
            SettlePayment settle,
            Progress progress,
            TransactionOperations transaction) {
        this.orders = orders;
        this.payments = payments;
        this.steps = steps;
        this.methods = methods;
        this.cashOffer = cashOffer;
        this.openPayment = openPayment;
        this.settle = settle;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Outcome. */
    sealed interface Attempt {
        /** Payable now, or at the door; a session that was open already is given again. */
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
        askBefore(orderId); // remote: no transaction is open
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

    /** Who comes from a page that may have taken the money is not to pay twice, nor to be sent to one that is over. */
    private void askBefore(UUID orderId) {
        payments.of(orderId).stream()
                .filter(payment -> payment.status() == PaymentStatus.OPEN)
                .filter(payment -> methods.gateway(payment.method()).takesAtOnce())
                .forEach(payment ->
                        settle.settle(payment, methods.gateway(payment.method()).ask(payment)));
    }

    private Attempt attempt(Order order, PaymentMethod method, String key) {
        var replayed = replayed(order, method, key);
        if (replayed.isPresent()) return new Attempt.Payable(replayed.get());
        if (order.state() != State.AWAITING_PAYMENT) return new Attempt.NotAwaited();
        if (!isOffered(order, method)) return new Attempt.MethodUnavailable();
        var before = goingOn(order);
        if (before.filter(payment -> payment.status() == PaymentStatus.EXECUTING)
                .isPresent()) return new Attempt.GoingOn();
        if (before.filter(payment -> payment.method() == method).isPresent()) return new Attempt.Payable(before.get());
        return new Attempt.Payable(begin(order, method, key));
    }

    private boolean isOffered(Order order, PaymentMethod method) {
        return method.onDelivery()
                ? cashOffer.isFor(order)
                : methods.offers(method, order.totals().totalMinor());
    }

    private Payment begin(Order order, PaymentMethod method, String key) {
        var changed = orders.payBy(order, method);
        if (!method.onDelivery()) {
            goingOn(order).ifPresent(before -> steps.left(before.id(), PaymentStatus.CANCELLED, "superseded"));
            return payments.add(changed, method, PaymentStatus.OPENING, key);
        }
        progress.apply(order.id(), Occurrence.of(Trigger.CASH_CHOSEN, Actor.shopper(order.customerId()), null))
                .orElseThrow();
        return payments.of(order.id()).getLast();
    }

    /** What an earlier call under the same key began; cash is chosen once. */
    private Optional<Payment> replayed(Order order, PaymentMethod method, String key) {
        if (!method.onDelivery()) return payments.byKey(order.id(), key);
        return payments.of(order.id()).stream()
                .filter(payment -> payment.method().onDelivery() && payment.attempt() > 1)
                .findFirst();
    }

    private Optional<Payment> goingOn(Order order) {
        return payments.of(order.id()).stream()
                .filter(payment -> GOING_ON.contains(payment.status()))
                .findFirst();
    }
}
