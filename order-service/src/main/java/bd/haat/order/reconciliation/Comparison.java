package bd.haat.order.reconciliation;

import bd.haat.order.payment.GatewayAnswer;
import bd.haat.order.payment.GatewayAnswer.Captured;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentGateway.Returned;
import bd.haat.order.reconciliation.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between a payment as we have it and as its gateway tells it. */
final class Comparison {
    private Comparison() {}

    /** @param returned what they gave back; empty where they do not say */
    static List<Difference> of(Payment ours, GatewayAnswer theirs, Optional<List<Returned>> returned) {
        return switch (theirs) {
            case Captured captured ->
                ours.isCaptured()
                        ? bothCaptured(ours, captured, returned)
                        : List.of(new Difference(
                                Kind.CAPTURED_THERE_ONLY, 0, captured.amountMinor(), captured.transactionId()));
            case GatewayAnswer.Declined(var code) -> notCaptured(ours, code);
            case GatewayAnswer.Undecided() -> notCaptured(ours, "undecided");
            case GatewayAnswer.Unknown(var why) ->
                List.of(new Difference(Kind.UNANSWERED, ours.capturedMinor(), null, why));
        };
    }

    /** A payment that is given back whole is one that some gateways call cancelled. */
    private static List<Difference> notCaptured(Payment ours, String theirs) {
        boolean nothingLeft = ours.capturedMinor() == ours.refundedMinor();
        return !ours.isCaptured() || nothingLeft
                ? List.of()
                : List.of(new Difference(Kind.CAPTURED_HERE_ONLY, ours.capturedMinor(), 0L, theirs));
    }

    private static List<Difference> bothCaptured(Payment ours, Captured theirs, Optional<List<Returned>> returned) {
        var found = new ArrayList<Difference>();
        if (theirs.amountMinor() != ours.capturedMinor())
            found.add(new Difference(Kind.AMOUNT, ours.capturedMinor(), theirs.amountMinor(), theirs.transactionId()));
        if (!theirs.transactionId().equals(ours.transactionId()))
            found.add(new Difference(
                    Kind.TRANSACTION, ours.capturedMinor(), theirs.amountMinor(), theirs.transactionId()));
        returned.map(all -> all.stream().mapToLong(Returned::amountMinor).sum())
                .filter(sum -> sum != ours.refundedMinor())
                .ifPresent(sum -> found.add(new Difference(Kind.REFUND, ours.refundedMinor(), sum, null)));
        return found;
    }
}
