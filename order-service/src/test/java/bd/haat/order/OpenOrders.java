package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many orders on their way whose deadlines lie ahead, and what statements read among them. */
public final class OpenOrders implements AutoCloseable {
    private static final UUID CUSTOMER = UUID.fromString("01940000-0000-7000-8000-000000000fff");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    public OpenOrders(JdbcClient db) {
        this.db = db;
        close();
    }

    /**
     * What one execution read.
     *
     * @param indexes that were used
     * @param pages of 8 kB, from memory or disk
     */
    public record Read(List<String> indexes, boolean wholeTables, long pages) {}

    /** Each order waits for payment a day ahead and has one shipment, to be accepted, handed over or delivered in three days. */
    public void add(int count) {
        db.sql("""
            with placed as (
              insert into orders (id, number, customer_id, idempotency_key, state, version, payment_method, currency, subtotal_minor,
                discount_minor, delivery_minor, vat_minor, total_minor, address, deliveries, placed_at, changed_at, deadline_at)
              select gen_random_uuid(), 'OPEN-' || gen_random_uuid(), :customer, gen_random_uuid(), 'AWAITING_PAYMENT', 1, 'BKASH',
                'BDT', 100, 0, 0, 0, 100, '{}', '[]', now(), now(), now() + interval '1 day' from generate_series(1, :count)
              returning id)
            insert into shipments (id, order_id, seller_id, status, due_minor, fee_minor, currency, min_days, max_days, delivery_code,
              booked_at, duty, due_at, act_at)
            select gen_random_uuid(), id, gen_random_uuid(), 'BOOKED', 100, 0, 'BDT', 1, 3, '0', now(),
              (array['ACCEPT', 'HAND_OVER', 'DELIVERY'])[1 + row_number() over () % 3], now() + interval '3 days',
              now() + interval '8 days' from placed\
            """).param("customer", CUSTOMER).param("count", count).update();
        db.sql("analyze orders").update();
        db.sql("analyze shipments").update();
    }

    /** Runs a query as PostgreSQL plans it, and tells what it read. */
    public Read read(String sql, Map<String, ?> params) {
        var json = db.sql("explain (analyze, buffers, format json) " + sql)
                .params(params)
                .query(String.class)
                .single();
        var plan = JSON.readTree(json).get(0).get("Plan");
        var indexes = new ArrayList<String>();
        boolean whole = walk(plan, indexes);
        return new Read(
                indexes,
                whole,
                plan.get("Shared Hit Blocks").asLong()
                        + plan.get("Shared Read Blocks").asLong());
    }

    /** Whether the statement reads through this index alone, and no more among 10,000 open orders than among 1,000. */
    public void costsTheSameWhateverTheTable(String index, String sql, Map<String, ?> params) {
        add(1_000);
        read(sql, params); // the first after an insert tidies pages up
        var few = read(sql, params);
        add(9_000);
        read(sql, params);
        var many = read(sql, params);
        assertThat(many.wholeTables()).as("reads a whole table: " + sql).isFalse();
        assertThat(many.indexes()).contains(index);
        assertThat(many.pages()).as("pages read among 10,000, not 1,000").isLessThanOrEqualTo(few.pages() + 2);
    }

    @Override
    public void close() {
        db.sql("delete from shipments where order_id in (select id from orders where customer_id = :customer)")
                .param("customer", CUSTOMER)
                .update();
        db.sql("delete from orders where customer_id = :customer")
                .param("customer", CUSTOMER)
                .update();
    }

    private static boolean walk(JsonNode plan, List<String> indexes) {
        if (plan.has("Index Name")) indexes.add(plan.get("Index Name").asString());
        boolean whole = plan.get("Node Type").asString().equals("Seq Scan")
                && List.of("orders", "shipments")
                        .contains(plan.get("Relation Name").asString());
        if (plan.has("Plans")) for (var part : plan.get("Plans")) whole |= walk(part, indexes);
        return whole;
    }
}
