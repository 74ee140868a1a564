package bd.haat.analytics.behaviour;

import bd.haat.analytics.store.JdbcStore;
import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings reports into the store, many in one insert. */
@Component
class BehaviourListener {
    private final JdbcStore store;

    BehaviourListener(JdbcStore store) {
        this.store = store;
    }

    @Subscribe(
            exchange = "analytics.events",
            queue = "analytics.analytics.behaviour-reported.v1",
            types = "analytics.behaviour-reported.v1",
            batch = 500,
            gatherMillis = 2000,
            inbox = false)
    void on(List<Received<BehaviourReported>> reports) {
        store.insert(
                "behaviour (id, kind, user_id, session_id, product_id, query, position, occurred_at, search_id)",
                reports.stream()
                        .map(Received::event)
                        .flatMap(report -> report.acts().stream().map(act -> row(report, act)))
                        .toList());
    }

    private static Object[] row(BehaviourReported report, BehaviourReported.Act act) {
        return new Object[] {
            act.id(),
            act.kind(),
            report.userId(),
            act.sessionId() == null ? "" : act.sessionId(),
            act.productId(),
            act.query() == null ? "" : act.query(),
            act.position(),
            LocalDateTime.ofInstant(act.at(), ZoneOffset.UTC),
            act.searchId()
        };
    }
}
