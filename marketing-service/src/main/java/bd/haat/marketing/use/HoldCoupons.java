package bd.haat.marketing.use;

import bd.haat.common.messaging.Events;
import bd.haat.marketing.coupon.Coupon;
import bd.haat.marketing.coupon.Coupons;
import bd.haat.marketing.coupon.Uses;
import bd.haat.marketing.use.Hold.State;
import bd.haat.marketing.worth.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one use of a coupon for each order that wants one, in one transaction for a batch. Holds are opened first, then counters are
 * taken in the order of coupons: replicas wait for each other but never in a circle. The counters' conditional updates decide.
 */
@Service
class HoldCoupons {
    private final Coupons coupons;
    private final Uses uses;
    private final JdbcHolds holds;
    private final UseSettings settings;
    private final Events events;
    private final Clock clock;
    private final MeterRegistry metrics;

    HoldCoupons(
            Coupons coupons,
            Uses uses,
            JdbcHolds holds,
            UseSettings settings,
            Events events,
            Clock clock,
            MeterRegistry metrics) {
        this.coupons = coupons;
        this.uses = uses;
        this.holds = holds;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Transactional
    public void hold(List<PlacedOrder> orders) {
        var wishes = orders.stream()
                .sorted(Comparator.comparing(PlacedOrder::orderId))
                .toList();
        var known = known(wishes);
        var until = clock.instant().plus(settings.holdFor());
        var fresh = new ArrayList<PlacedOrder>();
        for (var wish : wishes) {
            var coupon = known.get(codeOf(wish));
            if (holds.open(wish, coupon == null ? null : coupon.id(), until)) fresh.add(wish);
        }
        fresh.sort(Comparator.comparing(HoldCoupons::codeOf)); // stable: within a coupon as before
        var refused = new ArrayList<UUID>();
        for (var wish : fresh) answer(wish, known.get(codeOf(wish))).ifPresent(_ -> refused.add(wish.orderId()));
        holds.mark(refused, State.REFUSED);
    }

    private Optional<Refusal> answer(PlacedOrder wish, Coupon coupon) {
        var refusal = refusal(wish, coupon).or(() -> Refusal.of(uses.take(coupon, wish.customerId())));
        events.publish(
                refusal.isPresent()
                        ? new CouponRefused(
                                wish.orderId(), codeOf(wish), refusal.get().published())
                        : new CouponHeld(wish.orderId(), codeOf(wish)));
        metrics.counter(
                        "haat.coupons.wanted",
                        "outcome",
                        refusal.map(Refusal::name).orElse("HELD"))
                .increment();
        return refusal;
    }

    /** The window counts when the order was placed: that is when its price was agreed. */
    private static Optional<Refusal> refusal(PlacedOrder wish, Coupon coupon) {
        if (coupon == null) return Optional.of(Refusal.UNKNOWN);
        var terms = coupon.terms();
        var then = Refusal.at(wish.placedAt(), terms);
        if (then.isPresent()) return then;
        if (wish.subtotalMinor() < terms.minSubtotalMinor()) return Optional.of(Refusal.BELOW_MINIMUM);
        boolean sold = terms.sellerId() == null
                || wish.lines().stream().anyMatch(line -> terms.sellerId().equals(line.sellerId()));
        return sold ? Optional.empty() : Optional.of(Refusal.NOT_ELIGIBLE);
    }

    private Map<String, Coupon> known(List<PlacedOrder> wishes) {
        var byCode = new HashMap<String, Coupon>();
        coupons.findByCodeIn(wishes.stream().map(HoldCoupons::codeOf).distinct().toList())
                .forEach(coupon -> byCode.put(coupon.code(), coupon));
        return byCode;
    }

    private static String codeOf(PlacedOrder wish) {
        return Coupon.codeOf(wish.couponCode());
    }
}
