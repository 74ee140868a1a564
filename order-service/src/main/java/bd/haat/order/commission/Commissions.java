package bd.haat.order.commission;

import bd.haat.order.orders.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the platform takes. */
@FunctionalInterface
public interface Commissions {
    /**
     * The rule for each line, by the line's id.
     *
     * @throws IllegalStateException if there was none at that time
     */
    Map<UUID, CommissionRule> of(List<OrderLine> lines, Instant placedAt);
}
