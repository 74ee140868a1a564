package bd.haat.order.ledger;

import bd.haat.order.orders.Order;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class PaySellers implements Reaction {
    private final Settlement settlement;
    private final Clock clock;

    PaySellers(Settlement settlement, Clock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public Effect to() {
        return Effect.SETTLE;
    }

    @Override
    public void react(Order order, Occurrence what) {
        settlement.pay(order, clock.instant());
    }
}
