package bd.haat.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import bd.haat.order.orders.Rejection;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Orders on the real database to which things happen in random order, several at a time, while the timers run: {@code -Dhaat.orders=N}.
 * Afterwards money, stock's events, clocks and timelines agree with each other.
 */
class RandomOrdersTest extends OrderTest {
    private static final int ORDERS = Integer.getInteger("haat.orders", 80);
    private static final long SEED = Long.getLong("haat.lives.seed", 20_261_123L);
    private static final int AT_ONCE = 6;
    private static final Duration AT_REST = Duration.ofSeconds(60);

    private final Progress progress;

    private final UUID owner = UUID.randomUUID();

    private record Ended(UUID id, String number, String state, String method, int version) {}

    @Autowired
    RandomOrdersTest(Progress progress) {
        this.progress = progress;
    }

    @Test
    void afterwardsEverythingAgrees() throws Exception {
        shop(Neighbours.KARIM, owner, 1);
        shop(Neighbours.RAHIM, owner, 1);
        var ids = new ArrayList<UUID>();
        try (var pool = pool(AT_ONCE)) {
            var lives = new Random(SEED)
                    .longs(ORDERS)
                    .<Callable<UUID>>mapToObj(seed -> () -> live(new Random(seed)))
                    .toList();
            for (var life : pool.invokeAll(lives)) ids.add(life.get());
        }
        var all = ids.toArray(UUID[]::new);
        db.sql("update orders set deadline_at = now() where id = any(?) and deadline_at is not null")
                .params((Object) all)
                .update();
        await().atMost(AT_REST).untilAsserted(() -> assertThat(unsettled(all)).isZero());
        assertThat(none("""
            select order_id from ledger_entries where order_id = any(?) group by order_id having sum(amount_minor) <> 0\
            """, all)).as("the books balance").isEmpty();
        assertThat(none("""
            select order_id from ledger_entries where order_id = any(?) and account = 'CUSTOMER'
            group by order_id having sum(amount_minor) <> 0\
            """, all)).as("nobody is owed anything").isEmpty();
        assertThat(none("""
            select o.id from orders o join order_timeline t on t.order_id = o.id where o.id = any(?)
            group by o.id having count(*) <> o.version or max(t.version) <> o.version
              or (array_agg(t.state order by t.version desc))[1] <> o.state or bool_or(t.by_role = '')\
            """, all)).as("timelines tell everything").isEmpty();
        assertThat(none("""
            select id from orders where id = any(?) and deadline_at is null
              and state in ('AWAITING_ANSWERS', 'AWAITING_STOCK', 'AWAITING_COUPON', 'OPENING_PAYMENT', 'AWAITING_PAYMENT', 'DELIVERED')\
            """, all)).as("orders that wait have a deadline").isEmpty();
        assertThat(none("""
            select o.id from orders o join shipments s on s.order_id = o.id where o.id = any(?)
              and s.status in ('BOOKED', 'ACCEPTED', 'PACKED', 'HANDED_OVER')
              and (s.duty is null or s.act_at is null and not (o.payment_method = 'COD' and s.status = 'HANDED_OVER'))\
            """, all)).as("shipments that wait have one too").isEmpty();
        assertThat(none("""
            select o.id from orders o where o.id = any(?) and o.state in ('CONFIRMED', 'FULFILLING') and not exists (
              select from shipments s where s.order_id = o.id and s.duty is not null)\
            """, all)).as("no order waits for nothing").isEmpty();
        var ended = db.sql("select id, number, state, payment_method as method, version from orders where id = any(?)")
                .params((Object) all)
                .query(Ended.class)
                .list();
        ended.forEach(this::agrees);
        assertThat(ended.stream().map(Ended::state))
                .as("lives of many kinds")
                .contains("REJECTED", "EXPIRED", "CANCELLED", "COMPLETED", "REFUNDED");
    }

    private void agrees(Ended order) {
        var sessions = BKASH.sessions.values().stream()
                .filter(session -> session.invoice.startsWith(order.number + "-"))
                .toList();
        assertThat(sessions).as("taken once at most").allMatch(session -> session.captures.get() <= 1);
        long taken = sessions.stream()
                .mapToLong(session -> session.captures.get() * paisa(session.amount)
                        - session.refunds.stream()
                                .mapToLong(RandomOrdersTest::paisa)
                                .sum())
                .sum();
        assertThat(ledger(order.id, "GATEWAY"))
                .as("what the gateway holds for " + order)
                .isEqualTo(taken);
        var statuses = db.sql("select status from shipments where order_id = ?")
                .params(order.id)
                .query(String.class)
                .list();
        boolean goodsGone = statuses.contains("HANDED_OVER") || statuses.contains("DELIVERED");
        if (List.of("REJECTED", "EXPIRED", "CANCELLED", "REFUNDED").contains(order.state) && !goodsGone)
            assertThat(taken).as("money of " + order).isZero();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(events("order.confirmed.v1", order.id)).hasSize(statuses.isEmpty() ? 0 : 1);
            int freed = List.of("order.rejected.v1", "order.expired.v1", "order.cancelled.v1").stream()
                    .mapToInt(type -> events(type, order.id).size())
                    .sum();
            boolean over = List.of("REJECTED", "EXPIRED", "CANCELLED").contains(order.state)
                    || order.state.equals("REFUNDED") && !statuses.contains("DELIVERED");
            assertThat(freed)
                    .as("the catalogue is told that it may free what is left of " + order)
                    .isEqualTo(over ? 1 : 0);
            long dropped = statuses.stream().filter("CANCELLED"::equals).count();
            if (!over) assertThat(events("shipment.cancelled.v1", order.id)).hasSize((int) dropped);
            var left = events("shipment.handed-over.v1", order.id).size();
            assertThat(left).isGreaterThanOrEqualTo((int) statuses.stream()
                    .filter(one -> one.equals("HANDED_OVER") || one.equals("DELIVERED"))
                    .count());
        });
    }

    private UUID live(Random random) {
        var shopper = tokens.shopper(UUID.randomUUID());
        var id = place(shopper, random.nextBoolean() ? "COD" : "BKASH", random.nextInt(3));
        int steps = 4 + random.nextInt(14);
        boolean kind = random.nextInt(3) > 0;
        if (kind) happen(id, shopper, 0, random);
        if (kind && random.nextInt(5) > 0) happen(id, shopper, 2, random);
        for (int i = 0; i < steps; i++) {
            boolean unkind = !kind || random.nextInt(6) == 0;
            happen(id, shopper, random.nextInt(unkind ? 14 : 8), random);
        }
        return id;
    }

    private void happen(UUID id, String shopper, int what, Random random) {
        switch (what) {
            case 0, 1 -> {
                progress.apply(id, Occurrence.of(Trigger.STOCK_RESERVED));
                await().atMost(SOON)
                        .until(() -> !read(id, shopper).get("status").asString().equals("PENDING"));
            }
            case 2 -> paid(id, shopper, "success");
            case 3, 4 -> step(id, shopper, "accept", random);
            case 5 -> step(id, shopper, "hand-over", random);
            case 6 -> deliver(id, shopper, random);
            case 7 -> step(id, shopper, "pack", random);
            case 8 ->
                progress.apply(
                        id, Occurrence.refused(Trigger.STOCK_REJECTED, new Rejection("OUT_OF_STOCK", List.of())));
            case 9 -> progress.apply(id, Occurrence.of(Trigger.RESERVATION_EXPIRED));
            case 10 -> post("/api/v1/orders/" + id + "/cancel", shopper, "{\"reason\":\"by chance\"}");
            case 11 ->
                db.sql("update orders set deadline_at = now() where id = ? and deadline_at is not null")
                        .params(id)
                        .update();
            case 12 -> db.sql("""
                update shipments set due_at = least(due_at, now()), act_at = now()
                where id = (select id from shipments where order_id = ? and act_at is not null order by random() limit 1)\
                """).params(id).update();
            default -> paid(id, shopper, random.nextBoolean() ? "cancel" : "failure");
        }
    }

    private UUID place(String shopper, String method, int goods) {
        var items = goods == 2
                ? "{\"variantId\":\"%s\",\"quantity\":1},{\"variantId\":\"%s\",\"quantity\":2}"
                        .formatted(Neighbours.SAREE, Neighbours.HONEY)
                : "{\"variantId\":\"%s\",\"quantity\":1}".formatted(goods == 0 ? Neighbours.SAREE : Neighbours.HONEY);
        var asked = "{\"addressId\":\"%s\",\"paymentMethod\":\"%s\",\"items\":[%s]}"
                .formatted(Neighbours.ADDRESS, method, items);
        var key = UUID.randomUUID().toString();
        var placed = await().atMost(SOON)
                .until(
                        () -> body(post("/api/v1/orders", shopper, asked, "Idempotency-Key", key)),
                        order -> order.has("number"));
        return UUID.fromString(placed.get("id").asString());
    }

    /** Back from the gateway, perhaps not for the first time. */
    private void paid(UUID id, String shopper, String how) {
        var number = read(id, shopper).get("number").asString();
        BKASH.sessions.values().stream()
                .filter(session -> session.invoice.startsWith(number + "-"))
                .findFirst()
                .ifPresent(session -> get(
                                "/api/v1/payments/bkash/callback?paymentID=" + session.id + "&status=" + how, null)
                        .expectStatus()
                        .value(status -> assertThat(status).isIn(303, 503)));
    }

    private void step(UUID id, String shopper, String step, Random random) {
        var shipment = shipment(id, shopper, random);
        if (shipment == null) return;
        post("/api/v1/seller/orders/" + shipment.get("id").asString() + "/" + step, tokens.seller(owner), "{}")
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 409, 503));
    }

    private void deliver(UUID id, String shopper, Random random) {
        var shipment = shipment(id, shopper, random);
        if (shipment == null || !shipment.has("deliveryCode")) return;
        var code = shipment.get("deliveryCode").asString();
        post(
                        "/api/v1/seller/orders/" + shipment.get("id").asString() + "/deliver",
                        tokens.seller(owner),
                        "{\"code\":\"%s\"}".formatted(code))
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 409, 503));
    }

    private JsonNode shipment(UUID id, String shopper, Random random) {
        var shipments = read(id, shopper).get("shipments");
        return shipments == null || shipments.isEmpty() ? null : shipments.get(random.nextInt(shipments.size()));
    }

    /** A service that is busy says so, and is asked again. */
    private JsonNode read(UUID id, String shopper) {
        return await().atMost(SOON)
                .until(() -> body(get("/api/v1/orders/" + id, shopper)), order -> order.has("timeline"));
    }

    private long unsettled(UUID[] all) {
        return db.sql("""
            select (select count(*) from orders where id = any(?) and deadline_at <= now())
              + (select count(*) from shipments where order_id = any(?) and act_at <= now())
              + (select count(*) from payments where order_id = any(?) and status in ('OPENING', 'EXECUTING'))
              + (select count(*) from refunds where order_id = any(?) and status in ('PENDING', 'SENT'))
              + (select count(*) from orders where id = any(?) and state in ('AWAITING_STOCK', 'DELIVERED', 'AWAITING_PAYMENT'))\
            """).params(all, all, all, all, all).query(Long.class).single();
    }

    private List<UUID> none(String sql, UUID[] all) {
        return db.sql(sql).params((Object) all).query(UUID.class).list();
    }

    private static long paisa(String taka) {
        return new BigDecimal(taka).movePointRight(2).longValueExact();
    }
}
