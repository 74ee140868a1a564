package bd.haat.common.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes that are announced, and effects that can be made to fail. */
class Market {
    /** How often handling a value still fails. */
    final Map<String, Integer> failing = new ConcurrentHashMap<>();
    /** Values whose handler waits. */
    final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    /** Trace ids by value, as the handler saw them. */
    final Map<String, String> traces = new ConcurrentHashMap<>();

    final Events events;
    final JdbcClient db;
    final TransactionTemplate transaction;

    Market(Events events, JdbcClient db, TransactionTemplate transaction) {
        this.events = events;
        this.db = db;
        this.transaction = transaction;
    }

    /** One change and its event in one transaction. */
    void change(Happened event) {
        transaction.executeWithoutResult(_ -> {
            db.sql("insert into changes (subject, value) values (?, ?)")
                    .params(event.subject(), event.value())
                    .update();
            events.publish(event);
        });
    }

    void failIfAsked(String value) {
        var left = failing.getOrDefault(value, 0);
        if (left == 0) return;
        failing.put(value, left - 1);
        throw new IllegalStateException("asked to fail: " + value);
    }

    void waitIfAsked(String value) throws InterruptedException {
        var latch = held.get(value);
        if (latch != null) latch.await();
    }

    long effects(String queue, String value) {
        return db.sql("select count(*) from effects where queue = ? and value = ?")
                .params(queue, value)
                .query(Long.class)
                .single();
    }
}
