package bd.haat.order.paying;

import bd.haat.order.orders.Order;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether an order that was to be paid ahead may be paid at the door instead: by the rules that hold at the checkout. */
@Component
class CashOffer {
    private final PayableOrders orders;
    private final Rules rules;
    private final Clock clock;

    CashOffer(PayableOrders orders, Rules rules, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    boolean isFor(Order order) {
        var now = clock.instant();
        return order.totals().totalMinor() < rules.of(Rule.COD_LIMIT_MINOR, now)
                && orders.openOnDelivery(order.customerId()) < rules.of(Rule.COD_OPEN_ORDERS, now);
    }
}
