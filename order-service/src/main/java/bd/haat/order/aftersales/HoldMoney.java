package bd.haat.order.aftersales;

import bd.haat.order.ledger.PayoutHolds;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class HoldMoney implements Disputes {
    private final PayoutHolds holds;
    private final Orders orders;
    private final Cancellations cancellations;
    private final Rules rules;
    private final Clock clock;

    HoldMoney(PayoutHolds holds, Orders orders, Cancellations cancellations, Rules rules, Clock clock) {
        this.holds = holds;
        this.orders = orders;
        this.cancellations = cancellations;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void open(Order order, UUID sellerId, String reason) {
        holds.hold(order.id(), sellerId, reason);
        if (order.state() == State.DELIVERED) orders.until(order, null);
    }

    @Override
    public void close(Order order, UUID sellerId, String reason) {
        holds.release(order.id(), sellerId, reason);
        if (order.state() == State.DELIVERED) orders.until(order, holds.stand(order.id()) ? null : windowEnd(order));
    }

    private Instant windowEnd(Order order) {
        var now = clock.instant();
        return cancellations
                .lastDelivery(order.id())
                .map(at -> at.plus(rules.seconds(Rule.RETURN_SECONDS, at)))
                .filter(now::isBefore)
                .orElse(now);
    }
}
