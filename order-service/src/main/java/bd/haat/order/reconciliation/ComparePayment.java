package bd.haat.order.reconciliation;

import bd.haat.order.paying.PaymentReturns;
import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway;
import bd.haat.order.payment.PaymentMethods;
import bd.haat.order.payment.Payments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks the gateway about one payment and notes what differs. Money that we did not know of is taken down at once. */
@Component
class ComparePayment {
    private final PaymentMethods methods;
    private final Payments payments;
    private final PaymentReturns returns;
    private final Differences differences;
    private final TransactionOperations transaction;

    ComparePayment(
            PaymentMethods methods,
            Payments payments,
            PaymentReturns returns,
            Differences differences,
            TransactionOperations transaction) {
        this.methods = methods;
        this.payments = payments;
        this.returns = returns;
        this.differences = differences;
        this.transaction = transaction;
    }

    /** Whether anything differs. */
    boolean differs(Payment payment) {
        var gateway = methods.gateway(payment.method());
        var answer = gateway.ask(payment);
        var returned =
                payment.isCaptured() ? gateway.askRefunds(payment) : Optional.<List<PaymentGateway.Returned>>empty();
        var found = transaction.execute(_ -> {
            var ours = payments.find(payment.id()).orElseThrow(); // as it stands after they were asked
            var now = Comparison.of(ours, answer, returned);
            differences.noted(ours, now);
            return now;
        });
        if (found.stream().anyMatch(one -> one.kind() == Difference.Kind.CAPTURED_THERE_ONLY)
                && answer instanceof GatewayAnswer.Captured) returns.answered(payment, answer);
        return !found.isEmpty();
    }
}
