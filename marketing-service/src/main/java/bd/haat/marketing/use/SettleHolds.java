package bd.haat.marketing.use;

import bd.haat.marketing.coupon.Uses;
import bd.haat.marketing.use.Hold.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commits uses of confirmed orders and gives back those of ended ones. Twice does no harm, and neither does coming before the wish. */
@Service
class SettleHolds {
    private static final int MOST_AT_ONCE = 200;

    private final JdbcHolds holds;
    private final Uses uses;
    private final MeterRegistry metrics;

    SettleHolds(JdbcHolds holds, Uses uses, MeterRegistry metrics) {
        this.holds = holds;
        this.uses = uses;
        this.metrics = metrics;
    }

    @Transactional
    public void release(List<UUID> orders) {
        orders.stream().sorted().forEach(holds::bury);
        giveBack(holds.lock(orders, List.of(State.HELD, State.COMMITTED)), State.RELEASED);
        holds.mark(idsOf(holds.lock(orders, List.of(State.EXPIRED))), State.RELEASED);
    }

    /** A use that expired before its order was confirmed is counted again, whatever the limits: the discount is given. */
    @Transactional
    public void commit(List<UUID> orders) {
        var open = holds.lock(orders, List.of(State.HELD, State.EXPIRED));
        inOrder(open).stream()
                .filter(hold -> hold.state() == State.EXPIRED)
                .forEach(hold -> uses.force(hold.couponId(), hold.customerId()));
        settled(open, State.COMMITTED);
    }

    /** @return how many uses fell back because their orders never settled; call again while it is more than none */
    @Transactional
    public int expire(Instant now) {
        var due = holds.lockDue(now, MOST_AT_ONCE);
        giveBack(due, State.EXPIRED);
        return due.size();
    }

    private void giveBack(List<Hold> ended, State state) {
        inOrder(ended).forEach(hold -> uses.giveBack(hold.couponId(), hold.customerId()));
        settled(ended, state);
    }

    private void settled(List<Hold> changed, State state) {
        holds.mark(idsOf(changed), state);
        metrics.counter("haat.coupons.settled", "state", state.name()).increment(changed.size());
    }

    private static List<Hold> inOrder(List<Hold> changed) {
        return changed.stream()
                .sorted(Comparator.comparing(Hold::couponId).thenComparing(Hold::orderId))
                .toList();
    }

    private static List<UUID> idsOf(List<Hold> changed) {
        return changed.stream().map(Hold::orderId).toList();
    }
}
