package bd.haat.load.explain;

import bd.haat.load.fleet.Fleet;
import bd.haat.load.machine.Postgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How PostgreSQL does what the timers of order-service ask again and again, without and with many open orders. Those are copies of one order made in
 * a transaction that is rolled back.
 */
public final class OpenOrders {
    private static final Map<String, String> QUERIES = Map.of(
            "overdue orders (end-overdue)",
            "select id from orders where deadline_at <= now() order by deadline_at limit 200",
            "payments to ask about (reconcile-payments)",
            "select id from payments where check_at <= now() order by check_at limit 50",
            "due tasks (db-scheduler)",
            "select * from scheduled_tasks where picked = false and execution_time <= now() order by execution_time limit 6");

    private static final String COPIES = """
        insert into orders select copy.* from generate_series(1, %d) n, (select o as row from orders o limit 1) one,
            lateral jsonb_populate_record(one.row, jsonb_build_object(
                'id', gen_random_uuid(), 'number', 'LOAD-' || n, 'idempotency_key', 'load-' || n,
                'state', 'AWAITING_PAYMENT', 'deadline_at', now() + n * interval '1 second')) copy\
        """;

    private final Postgres orders;

    public OpenOrders(Fleet fleet) {
        this.orders = new Postgres(fleet, "order");
    }

    /** The plans as text. Needs one order at least. */
    public String plans(int open) throws IOException {
        var session = new ArrayList<String>(List.of("begin", "analyze orders"));
        explain(session, "as it is");
        session.add(COPIES.formatted(open));
        session.add("analyze orders");
        explain(session, "with " + open + " more open orders");
        session.add("rollback");
        return orders.session(session);
    }

    private static void explain(List<String> session, String when) {
        QUERIES.forEach((what, query) -> {
            session.add("select '-- " + what + ", " + when + "'");
            session.add("explain (analyze, buffers, costs off) " + query);
        });
    }
}
