package bd.haat.marketing.worth;

import bd.haat.marketing.coupon.Coupon;
import bd.haat.marketing.coupon.Coupons;
import bd.haat.marketing.coupon.Terms;
import bd.haat.marketing.coupon.Uses;
import bd.haat.marketing.worth.Worth.Given;
import bd.haat.marketing.worth.Worth.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells what a coupon gives now. It promises nothing: the use is held when the order is placed. */
@Service
class EvaluateCoupon {
    private final Coupons coupons;
    private final Uses uses;
    private final Clock clock;
    private final MeterRegistry metrics;

    EvaluateCoupon(Coupons coupons, Uses uses, Clock clock, MeterRegistry metrics) {
        this.coupons = coupons;
        this.uses = uses;
        this.clock = clock;
        this.metrics = metrics;
    }

    Worth evaluate(Basket basket) {
        var worth = coupons.findByCode(Coupon.codeOf(basket.code().strip()))
                .map(coupon -> worth(coupon, basket))
                .orElse(new Refused(Refusal.UNKNOWN));
        var outcome = worth instanceof Refused(var reason) ? reason.name() : "GIVEN";
        metrics.counter("haat.coupons.evaluated", "outcome", outcome).increment();
        return worth;
    }

    /** What stands against the customer's using it, whatever the basket. */
    Optional<Refusal> refusal(Coupon coupon, UUID customerId) {
        var terms = coupon.terms();
        var now = Refusal.at(clock.instant(), terms);
        if (now.isPresent()) return now;
        if (terms.totalLimit() != null && uses.of(coupon.id()) >= terms.totalLimit())
            return Optional.of(Refusal.EXHAUSTED);
        if (terms.customerLimit() != null && uses.of(coupon.id(), customerId) >= terms.customerLimit())
            return Optional.of(Refusal.ALREADY_USED);
        return Optional.empty();
    }

    private Worth worth(Coupon coupon, Basket basket) {
        return refusal(coupon, basket.customerId())
                .<Worth>map(Refused::new)
                .orElseGet(() -> discount(coupon.terms(), basket));
    }

    private static Worth discount(Terms terms, Basket basket) {
        long eligible = basket.eligibleMinor(terms);
        if (eligible == 0) return new Refused(Refusal.NOT_ELIGIBLE);
        if (eligible < terms.minSubtotalMinor()) return new Refused(Refusal.BELOW_MINIMUM);
        long discount = terms.discountOn(eligible);
        return discount > 0 ? new Given(discount) : new Refused(Refusal.BELOW_MINIMUM);
    }
}
