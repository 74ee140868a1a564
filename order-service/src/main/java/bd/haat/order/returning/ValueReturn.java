package bd.haat.order.returning;

import bd.haat.order.orders.Order;
import bd.haat.order.returns.Return;
import bd.haat.order.returns.ReturnReason;
import bd.haat.order.returns.ReturnStatus;
import bd.haat.order.rules.Rule;
import bd.haat.order.rules.Rules;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Values goods that come back, by the rules of the order's day. */
@Component
class ValueReturn {
    private final Rules rules;

    ValueReturn(Rules rules) {
        this.rules = rules;
    }

    /** @param known all returns of the order; those received count as gone */
    ReturnWorth value(Order order, List<Return> known, UUID sellerId, Map<UUID, Integer> pieces, ReturnReason reason) {
        var received = known.stream()
                .filter(one ->
                        one.status() == ReturnStatus.RECEIVED && one.sellerId().equals(sellerId))
                .toList();
        var rule = reason.isFault() ? Rule.FAULT_DELIVERY_BASIS_POINTS : Rule.CHOICE_DELIVERY_BASIS_POINTS;
        return ReturnWorth.of(order, sellerId, received, pieces, reason.isFault(), rules.of(rule, order.placedAt()));
    }
}
