package bd.haat.common.messaging;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handlers of each kind; every effect is a row. */
class MarketListener {
    private final JdbcClient db;
    private final Market market;
    private final Traced traced;

    MarketListener(JdbcClient db, Market market, Traced traced) {
        this.db = db;
        this.market = market;
        this.traced = traced;
    }

    /** Only what it reads of {@link Happened}. */
    record Seen(String value) {}

    @Subscribe(exchange = "market.events", queue = "market.single", types = "single.v1")
    void one(Seen event, EventMetadata metadata) throws InterruptedException {
        market.traces.put(event.value(), traced.current());
        effect("market.single", event.value());
        market.waitIfAsked(event.value());
        market.failIfAsked(event.value());
    }

    @Subscribe(exchange = "market.events", queue = "market.single", types = "other.v1")
    void other(Seen event) {
        effect("market.single", "other " + event.value());
    }

    @Subscribe(exchange = "market.events", queue = "market.batch", types = "batched.v1", batch = 20)
    void many(List<Received<Seen>> events) {
        events.forEach(each -> effect("market.batch", each.event().value()));
        events.forEach(each -> market.failIfAsked(each.event().value()));
    }

    @Subscribe(exchange = "market.events", queue = "market.plain", types = "plain.v1", inbox = false)
    void plain(Seen event) {
        effect("market.plain", event.value());
    }

    private void effect(String queue, String value) {
        db.sql("insert into effects (queue, value, transaction) values (?, ?, txid_current())")
                .params(queue, value)
                .update();
    }
}
