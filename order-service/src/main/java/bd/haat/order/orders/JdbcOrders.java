package bd.haat.order.orders;

import static bd.haat.order.time.JdbcTimes.utc;
import static java.time.ZoneOffset.UTC;

import bd.haat.common.persistence.Shards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Orders in PostgreSQL, each change one statement together with its timeline entry. */
@Repository
class JdbcOrders implements Orders {
    private static final String ADD = """
        with added as (
          insert into orders (id, number, customer_id, idempotency_key, state, version, payment_method, currency,
            subtotal_minor, discount_minor, delivery_minor, vat_minor, total_minor, coupon_code, address, deliveries,
            placed_at, changed_at, deadline_at)
          values (:id, :number, :customer, :key, :state, 1, :method, 'BDT', :subtotal, :discount, :delivery, :vat, :total,
            :coupon, cast(:address as jsonb), cast(:deliveries as jsonb), :placed, :placed, :deadline)
          on conflict (customer_id, idempotency_key) do nothing returning id),
        told as (
          insert into order_timeline (order_id, version, at, what, state, by_role, by_id, reason)
          select id, 1, :placed, :what, :state, :role, :by, :reason from added),
        lined as (
          insert into order_lines (order_id, id, variant_id, product_id, seller_id, category_id, sku, name, options, image,
            quantity, unit_price_minor, discount_minor)
          select added.id, line.* from added, jsonb_to_recordset(cast(:lines as jsonb)) as line("id" uuid, "variantId" uuid,
            "productId" uuid, "sellerId" uuid, "categoryId" uuid, "sku" text, "name" jsonb, "options" jsonb, "image" text,
            "quantity" int, "unitPriceMinor" bigint, "discountMinor" bigint)),
        vetted as (
          insert into risk_decisions (id, customer_id, placed, payment_method, total_minor, currency, outcome, score, reasons,
            phone_key, place_key, origin_key, decided_at)
          select id, :customer, true, :method, :total, 'BDT', :outcome, cast(:score as int), cast(:reasons as jsonb),
            cast(:phoneKey as bigint), cast(:placeKey as bigint), cast(:originKey as bigint), :placed
          from added where cast(:outcome as text) is not null)
        select count(*) from added\
        """;

    private static final String LOCK = """
        select o.id, o.number, o.customer_id, o.state, o.version, o.payment_method, o.subtotal_minor, o.discount_minor,
          o.delivery_minor, o.vat_minor, o.cancelled_pieces, o.coupon_code, o.address, o.deliveries, o.placed_at, o.deadline_at,
        """ + JdbcOrderColumns.LINES + """
        from orders o where o.id = :id for update of o\
        """;

    private static final String MOVE = """
        with moved as (
          update orders set state = :state, version = version + 1, deadline_at = :deadline, changed_at = :now,
            rejection = coalesce(cast(:rejection as jsonb), rejection)
          where id = :id returning id, version)
        insert into order_timeline (order_id, version, at, what, state, by_role, by_id, reason)
        select id, version, :now, :what, :state, :role, :by, :reason from moved\
        """;

    static final String OVERDUE = "select id from orders where deadline_at <= :now order by deadline_at limit :limit";

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;
    private final Clock clock;

    JdbcOrders(JdbcClient db, Shards shards, JsonMapper json, Clock clock) {
        this.db = db;
        this.shards = shards;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> placed(UUID customerId, String key) {
        return db.sql("select id from orders where customer_id = :customer and idempotency_key = :key")
                .param("customer", customerId)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    @Override
    public boolean addOnce(Order order, String key, Entry first, Vetting vetting) {
        var totals = order.totals();
        return db.sql(ADD)
                        .param("id", order.id())
                        .param("number", order.number())
                        .param("customer", order.customerId())
                        .param("key", key)
                        .param("state", order.state().name())
                        .param("method", order.paymentMethod().name())
                        .param("subtotal", totals.subtotalMinor())
                        .param("discount", totals.discountMinor())
                        .param("delivery", totals.deliveryMinor())
                        .param("vat", totals.vatMinor())
                        .param("total", totals.totalMinor())
                        .param("coupon", order.couponCode())
                        .param("address", json.writeValueAsString(order.address()))
                        .param("deliveries", json.writeValueAsString(order.deliveries()))
                        .param("lines", json.writeValueAsString(order.lines()))
                        .param("placed", order.placedAt().atOffset(UTC))
                        .param("deadline", utc(order.deadlineAt()))
                        .param("what", first.what())
                        .param("role", first.by().role().name())
                        .param("by", first.by().id())
                        .param("reason", first.reason())
                        .param("outcome", vetting == null ? null : vetting.outcome())
                        .param("score", vetting == null ? null : vetting.score())
                        .param("reasons", vetting == null ? null : vetting.reasons())
                        .param("phoneKey", vetting == null ? null : vetting.phoneKey())
                        .param("placeKey", vetting == null ? null : vetting.placeKey())
                        .param("originKey", vetting == null ? null : vetting.originKey())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<Order> lock(UUID id) {
        var locked = read(id);
        // Whoever waited for the lock got lines as they were before; now that nobody changes them, once more.
        if (locked.isPresent() && !locked.get().current()) locked = read(id);
        return locked.map(Locked::order);
    }

    private record Locked(Order order, boolean current) {}

    private Optional<Locked> read(UUID id) {
        return db.sql(LOCK).param("id", id).query((row, _) -> read(row)).optional();
    }

    @Override
    public Order move(Order order, State to, Instant deadline, Rejection rejection, Entry why) {
        db.sql(MOVE)
                .param("id", order.id())
                .param("state", to.name())
                .param("deadline", utc(deadline))
                .param("rejection", rejection == null ? null : json.writeValueAsString(rejection))
                .param("now", clock.instant().atOffset(UTC))
                .param("what", why.what())
                .param("role", why.by().role().name())
                .param("by", why.by().id())
                .param("reason", why.reason())
                .update();
        return order.moved(to, deadline);
    }

    @Override
    public Order note(Order order, Entry what) {
        return move(order, order.state(), order.deadlineAt(), null, what);
    }

    @Override
    public Order payBy(Order order, PaymentMethod method) {
        if (order.paymentMethod() == method) return order;
        db.sql("update orders set payment_method = :method where id = :id")
                .param("method", method.name())
                .param("id", order.id())
                .update();
        return order.paidBy(method);
    }

    @Override
    public void extend(Order order, Instant until) {
        db.sql("update orders set deadline_at = greatest(deadline_at, :until) where id = :id and deadline_at"
                        + " is not null")
                .param("until", until.atOffset(UTC))
                .param("id", order.id())
                .update();
    }

    @Override
    public void until(Order order, Instant deadline) {
        db.sql("update orders set deadline_at = :deadline where id = :id")
                .param("deadline", utc(deadline))
                .param("id", order.id())
                .update();
    }

    @Override
    public List<UUID> overdue(Instant now, int limit) {
        return db.sql(OVERDUE)
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<State, Long> inFlight() {
        var counts = new EnumMap<State, Long>(State.class);
        shards.all(() -> db.sql("""
            select state, count(*) as orders from orders where state not in
              ('REJECTED', 'DELIVERED', 'COMPLETED', 'RETURNED', 'REFUNDED', 'EXPIRED', 'CANCELLED') group by state\
            """)
                        .query((row, _) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("orders")))
                        .list())
                .forEach(some -> some.forEach(one -> counts.merge(one.getKey(), one.getValue(), Long::sum)));
        return counts;
    }

    private Locked read(ResultSet row) throws SQLException {
        var lines = JdbcOrderColumns.lines(row, json);
        int cancelled = lines.stream()
                .filter(line -> line.cancelled() != null)
                .mapToInt(line -> line.cancelled().quantity())
                .sum();
        return new Locked(JdbcOrderColumns.order(row, lines, json), cancelled == row.getInt("cancelled_pieces"));
    }
}
