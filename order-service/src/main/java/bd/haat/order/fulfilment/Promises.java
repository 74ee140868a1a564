package bd.haat.order.fulfilment;

import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until when each duty is owed, by the rules of the moment of booking: a rule that changes later moves no promise. */
@Component
class Promises {
    private final Rules rules;

    Promises(Rules rules) {
        this.rules = rules;
    }

    Instant acceptBy(Instant bookedAt) {
        return bookedAt.plus(rules.seconds(Rule.ACCEPT_SECONDS, bookedAt));
    }

    Instant handOverBy(Instant bookedAt) {
        return bookedAt.plus(rules.seconds(Rule.HAND_OVER_SECONDS, bookedAt));
    }

    Instant deliverBy(SellerDelivery delivery, Instant bookedAt) {
        var rule = delivery.withinCity() ? Rule.DELIVERY_SAME_CITY_SECONDS : Rule.DELIVERY_ELSEWHERE_SECONDS;
        return bookedAt.plus(rules.seconds(rule, bookedAt));
    }

    /** How long a missed hand-over or delivery is left to people. */
    Duration grace(Instant at) {
        return rules.seconds(Rule.GRACE_SECONDS, at);
    }
}
