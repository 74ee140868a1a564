package bd.haat.order.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All decisions, as long as they are kept. */
public interface Decisions {
    /** A purchase that was stopped; the decision about a placed order is written with the order. */
    void addStopped(Purchase purchase, Decision decision, Instant at);

    /** @param id of the order where one was placed */
    record Kept(
            UUID id,
            UUID customerId,
            boolean placed,
            String paymentMethod,
            long totalMinor,
            Decision decision,
            Instant decidedAt) {}

    /** Nulls do not filter. */
    record Filter(UUID customerId, Outcome outcome, Boolean placed) {}

    /** The latest first, after the given id; null for the beginning. */
    List<Kept> list(Filter filter, UUID after, int limit);

    /** Those about these orders, by order. */
    Map<UUID, Kept> of(Collection<UUID> orderIds);

    /** Forgets at most so many of those decided before. */
    int purge(Instant before, int limit);

    /** The reasons as they are kept. */
    String text(List<Decision.Reason> reasons);
}
