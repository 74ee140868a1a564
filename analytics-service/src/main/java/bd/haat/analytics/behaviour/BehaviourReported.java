package bd.haat.analytics.behaviour;

import bd.haat.common.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client's report, on its way from the request into the store. Contract: {@code contracts/analytics.behaviour-reported.v1.schema.json}. */
record BehaviourReported(UUID reportId, UUID userId, List<Act> acts) implements Event {
    /**
     * @param id made by the client; the same act reported twice counts once
     * @param kind {@code view}, {@code search}, {@code click}, {@code add} or {@code buy}
     * @param position where it stood in the list, the first being 0
     * @param searchId of the search that it came of; null where it came of none
     */
    record Act(
            UUID id,
            String kind,
            String sessionId,
            UUID productId,
            String query,
            Integer position,
            Instant at,
            UUID searchId) {}

    @Override
    public String type() {
        return "analytics.behaviour-reported.v1";
    }

    @Override
    public String subject() {
        return reportId.toString();
    }
}
