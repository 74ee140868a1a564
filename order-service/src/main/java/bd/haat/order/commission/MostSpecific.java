package bd.haat.order.commission;

import bd.haat.order.orders.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The most specific rule wins, and of those the newest. */
@Component
class MostSpecific implements Commissions {
    private final CommissionRules rules;

    MostSpecific(CommissionRules rules) {
        this.rules = rules;
    }

    @Override
    public Map<UUID, CommissionRule> of(List<OrderLine> lines, Instant placedAt) {
        var sellers = lines.stream().map(OrderLine::sellerId).distinct().toList();
        var categories = lines.stream()
                .map(OrderLine::categoryId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var inForce = rules.inForce(sellers, categories, placedAt);
        return lines.stream().collect(Collectors.toMap(OrderLine::id, line -> best(inForce, line)));
    }

    private static CommissionRule best(List<CommissionRule> inForce, OrderLine line) {
        return inForce.stream()
                .filter(rule -> rule.fits(line))
                .max(CommissionRule.MORE_SPECIFIC)
                .orElseThrow(() -> new IllegalStateException("no commission is set"));
    }
}
