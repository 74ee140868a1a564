package bd.haat.order.paying;

import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.State;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.PaymentStatus;
import bd.haat.order.payment.PaymentSteps;
import bd.haat.order.payment.Payments;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asks the gateway about what its pages and notices hint at. Any number of hints at once take the money once. */
@Service
class ConfirmPayment implements PaymentReturns {
    /** Longer than a gateway may take to answer. */
    private static final Duration UNHEARD = Duration.ofSeconds(45);
    /** An order is not ended over a payment on its way. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Payments payments;
    private final Shards shards;
    private final PaymentSteps steps;
    private final PaymentMethods methods;
    private final Orders orders;
    private final SettlePayment settle;
    private final MeterRegistry meters;
    private final TransactionOperations transaction;
    private final Clock clock;

    ConfirmPayment(
            Payments payments,
            Shards shards,
            PaymentSteps steps,
            PaymentMethods methods,
            Orders orders,
            SettlePayment settle,
            MeterRegistry meters,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.shards = shards;
        this.steps = steps;
        this.methods = methods;
        this.orders = orders;
        this.settle = settle;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> returned(PaymentMethod method, String reference, Hint hint) {
        var found = payments.byReference(method, reference);
        count(method, heard(found));
        found.filter(payment -> !payment.isCaptured())
                .ifPresent(payment -> shards.run(shards.of(payment.id()), () -> heed(payment, hint)));
        return found.map(Payment::orderId);
    }

    private void heed(Payment payment, Hint hint) {
        if (methods.gateway(payment.method()).takesAtOnce()) askAbout(payment, hint);
        else if (hint == Hint.SUCCESS) execute(payment);
        else turnBack(payment, hint);
    }

    @Override
    public Heard noticed(PaymentMethod method, String invoice) {
        var found = payments.byInvoice(method, invoice).filter(payment -> payment.gatewayReference() != null);
        var heard = count(method, heard(found));
        if (heard == Heard.HEEDED) {
            var answer = methods.gateway(method).ask(found.get());
            if (answer instanceof GatewayAnswer.Captured)
                shards.run(shards.of(found.get().id()), () -> settle.settle(found.get(), answer));
        }
        return heard;
    }

    @Override
    public void forged(PaymentMethod method) {
        count(method, Heard.FORGED);
    }

    @Override
    public void answered(Payment payment, GatewayAnswer answer) {
        settle.settle(payment, answer);
    }

    /** The money is taken already or it is not; asking moves none. */
    private void askAbout(Payment payment, Hint hint) {
        var answer = methods.gateway(payment.method()).ask(payment);
        switch (answer) {
            case GatewayAnswer.Captured captured -> settle.settle(payment, captured);
            case GatewayAnswer.Declined declined -> {
                if (hint == Hint.CANCEL) settle.turnedBack(payment, PaymentStatus.CANCELLED);
                else settle.settle(payment, declined);
            }
            case GatewayAnswer.Undecided() -> {
                if (hint != Hint.SUCCESS) settle.turnedBack(payment, how(hint));
            }
            case GatewayAnswer.Unknown(var _) -> {
                // Nobody pays again before the gateway has said what became of this.
                if (hint == Hint.SUCCESS && claim(payment)) settle.settle(payment, answer); // asked again soon
            }
        }
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
            if (order.state() != State.AWAITING_PAYMENT || !steps.claim(payment, now.plus(UNHEARD))) return false;
            orders.extend(order, now.plus(GRACE));
            return true;
        }));
    }

    private void turnBack(Payment payment, Hint hint) {
        if (payment.status() != PaymentStatus.OPEN) return;
        var answer = methods.gateway(payment.method()).ask(payment);
        if (answer instanceof GatewayAnswer.Captured) settle.settle(payment, answer);
        else settle.turnedBack(payment, how(hint));
    }

    private static PaymentStatus how(Hint hint) {
        return hint == Hint.CANCEL ? PaymentStatus.CANCELLED : PaymentStatus.FAILED;
    }

    private static Heard heard(Optional<Payment> found) {
        if (found.isEmpty()) return Heard.UNKNOWN;
        return found.get().isCaptured() ? Heard.REPEATED : Heard.HEEDED;
    }

    private Heard count(PaymentMethod method, Heard heard) {
        meters.counter("haat.payments.hints", "method", method.name(), "outcome", heard.name())
                .increment();
        return heard;
    }
}
