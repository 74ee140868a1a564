package bd.haat.order.ledger;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.State;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import bd.haat.order.saga.Effect;
import bd.haat.order.saga.Occurrence;
import bd.haat.order.saga.Reaction;
import bd.haat.order.timer.OneTime;
import bd.haat.order.timer.Timers;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sellers are settled with when the return window is over: the saga says when. An order that was cancelled in part never completes, so
 * what of it was delivered has a timer of its own.
 */
@Component
class PaySellers implements Reaction, LateSales, OneTime {
    private static final String TASK = "settle-late-sale";
    private static final String APART = ":";

    private final Orders orders;
    private final Settlement settlement;
    private final Rules rules;
    private final Timers timers;
    private final TransactionOperations transaction;
    private final Clock clock;

    PaySellers(
            Orders orders,
            Settlement settlement,
            Rules rules,
            Timers timers,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.settlement = settlement;
        this.rules = rules;
        this.timers = timers;
        this.transaction = transaction;
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

    @Override
    public void delivered(Order order, UUID sellerId) {
        if (order.state() != State.CANCELLED && order.state() != State.REFUNDED) return;
        var now = clock.instant();
        timers.at(TASK, order.id() + APART + sellerId, now.plus(rules.seconds(Rule.RETURN_SECONDS, now)));
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String instance) {
        var names = instance.split(APART);
        var sellerId = UUID.fromString(names[1]);
        transaction.executeWithoutResult(_ -> settlement.pay(
                orders.lock(UUID.fromString(names[0])).orElseThrow(), clock.instant(), sellerId::equals));
    }
}
