package bd.haat.order.checkout;

import bd.haat.order.fingerprint.Fingerprints;
import bd.haat.order.fingerprint.KeyedHash;
import bd.haat.order.orders.Orders.Vetting;
import bd.haat.order.otp.CheckoutCodes;
import bd.haat.order.risk.Decision;
import bd.haat.order.risk.Decisions;
import bd.haat.order.risk.Judge;
import bd.haat.order.risk.Outcome;
import bd.haat.order.risk.Purchase;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.AfterCommit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has a priced basket judged and takes what the judgement asks for, in the transaction that then records the order. */
@Component
class VetPurchase {
    /** Outcome. */
    sealed interface Vetted {
        /** @param held somebody is to look at the order */
        record Passed(Vetting vetting, boolean held) implements Vetted {}

        record Stopped(Placement why) implements Vetted {}
    }

    private final Judge judge;
    private final Decisions decisions;
    private final CheckoutCodes codes;
    private final KeyedHash hash;
    private final Rules rules;
    private final MeterRegistry meters;
    private final Clock clock;

    VetPurchase(
            Judge judge,
            Decisions decisions,
            CheckoutCodes codes,
            KeyedHash hash,
            Rules rules,
            MeterRegistry meters,
            Clock clock) {
        this.judge = judge;
        this.decisions = decisions;
        this.codes = codes;
        this.hash = hash;
        this.rules = rules;
        this.meters = meters;
        this.clock = clock;
    }

    Vetted vet(PlaceOrderCommand asked, Quote quote) {
        var purchase = new Purchase(
                asked.basket().customerId(),
                asked.key(),
                asked.paymentMethod(),
                quote.totals().totalMinor(),
                quote.buyer().registeredAt(),
                Fingerprints.of(quote.buyer().address(), asked.origin(), hash));
        var judged = judge.judge(purchase);
        if (judged.placed().isPresent())
            return new Vetted.Stopped(
                    new Placement.AlreadyPlaced(judged.placed().get()));
        var decision = judged.decision();
        var refusal = refusal(asked, quote, judged);
        count(decision, refusal == null);
        if (refusal == null) return passed(purchase, decision);
        decisions.addStopped(purchase, decision, clock.instant());
        return new Vetted.Stopped(refusal);
    }

    /** Null for none. A code is tried last: it is good for one order. */
    private Placement refusal(PlaceOrderCommand asked, Quote quote, Judge.Judgement judged) {
        var decision = judged.decision();
        if (decision.outcome() == Outcome.REFUSE) return new Placement.MethodUnavailable();
        if (decision.outcome() == Outcome.REVIEW && judged.inReview() >= rules.of(Rule.REVIEW_ORDERS, clock.instant()))
            return new Placement.InReview();
        if (!decision.needsProof()) return null;
        if (asked.otpCode() == null) return new Placement.OtpRequired();
        var phone = quote.buyer().address().phone();
        return codes.take(asked.basket().customerId(), phone, asked.otpCode()) ? null : new Placement.OtpWrong();
    }

    private Vetted passed(Purchase purchase, Decision decision) {
        var keys = purchase.fingerprints();
        var vetting = new Vetting(
                decision.outcome().name(),
                decision.score(),
                decisions.text(decision.reasons()),
                keys.phone(),
                keys.place(),
                keys.origin());
        return new Vetted.Passed(vetting, decision.outcome() == Outcome.REVIEW);
    }

    private void count(Decision decision, boolean passed) {
        AfterCommit.run(() -> meters.counter(
                        "haat.risk.decisions",
                        "outcome",
                        decision.outcome().name(),
                        "reason",
                        decision.reason(),
                        "passed",
                        String.valueOf(passed))
                .increment());
    }
}
