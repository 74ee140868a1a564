package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.common.test.HaatTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Orders spread over two databases: what is asked of both, and what goes on in each. {@code -Dhaat.test.databases=2} has all other tests run in the second. */
@HaatTest(
        backing = {Backing.POSTGRES, Backing.RABBITMQ, Backing.REDIS, Backing.S3},
        databases = 2)
@DisabledIfSystemProperty(
        named = "haat.test.databases",
        matches = ".*",
        disabledReason = "asks for its two databases itself")
class TwoDatabasesTest extends OrderTest {
    private static final UUID OWNER = UUID.randomUUID();

    private final Shards shards;
    private final DataSource database;
    private UUID buyer;

    @Autowired
    TwoDatabasesTest(Shards shards, DataSource database) {
        this.shards = shards;
        this.database = database;
    }

    @BeforeEach
    void shopIsKnown() {
        await().atMost(SOON) // an event that comes before its queue is lost
                .untilAsserted(
                        () -> get("/actuator/health", null).expectStatus().isOk());
        shop(Neighbours.KARIM, OWNER, 1);
    }

    @Override
    protected String bearer() {
        return tokens.shopper(buyer);
    }

    @Test
    void anOrderIsWhereItsShopperIsAndItsIdTellsWhere() {
        for (int shard : List.of(0, 1)) {
            buyer = shopperOf(shard);
            var id = confirmed(Neighbours.HONEY, 1);
            assertThat(shards.of(id)).isEqualTo(shard);
            assertThat(id.version()).isEqualTo(shard == 0 ? 7 : 8);
            assertThat(count(shard, "orders", "id", id)).isOne();
            assertThat(count(1 - shard, "orders", "id", id)).isZero();
            event("order.confirmed.v1", id);
            assertThat(body(get("/api/v1/orders", bearer())).at("/items/0/id").asString())
                    .isEqualTo(id.toString());
            assertThat(body(get("/api/v1/admin/orders/" + id, tokens.admin()))
                            .get("id")
                            .asString())
                    .isEqualTo(id.toString());
        }
    }

    @Test
    void listsOfBothAreOneInOrderPageByPage() {
        var placed = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            buyer = shopperOf(i % 2);
            placed.addFirst(confirmed(Neighbours.HONEY, 1).toString());
        }
        var all = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var page = body(get("/api/v1/seller/orders?status=BOOKED&limit=2" + cursor, tokens.seller(OWNER)));
            page.get("items").forEach(item -> all.add(item.get("orderId").asString()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asString()
                    : null;
        }
        assertThat(all.subList(0, 5)).isEqualTo(placed);
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        var newest = body(get("/api/v1/admin/orders?limit=5", tokens.admin()));
        assertThat(newest.get("items").valueStream().map(item -> item.get("id").asString()))
                .containsExactlyElementsOf(placed);
        assertThat(newest.get("items")
                        .valueStream()
                        .map(item -> item.get("number").asString()))
                .allMatch(number -> "0123".indexOf(number.charAt(10)) >= 0 || "4567".indexOf(number.charAt(10)) >= 0);
    }

    @Test
    void aGuestsCartFollowsIntoTheSecondDatabaseOnce() {
        var put = http.put()
                .uri("/api/v1/cart/items/" + Neighbours.HONEY)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"quantity\":3}")
                .exchange();
        var token =
                put.expectStatus().isOk().returnResult().getResponseHeaders().getFirst("X-Cart-Token");
        buyer = shopperOf(1);
        for (int i = 0; i < 2; i++)
            assertThat(body(get("/api/v1/cart", bearer(), "X-Cart-Token", token))
                            .get("quantity")
                            .asInt())
                    .isEqualTo(3);
        assertThat(count(1, "cart_items", "owner_id", buyer)).isOne();
        assertThat(count(0, "cart_items", "variant_id", Neighbours.HONEY)).isZero();
    }

    /** The gateway's return names no order. */
    @Test
    void aPaymentIsFoundWhereverItsOrderIs() {
        for (int shard : List.of(0, 1)) {
            buyer = shopperOf(shard);
            var id = placed(order("BKASH", Neighbours.HONEY, 1));
            reserve(id);
            var page = awaitStatus(id, "AWAITING_PAYMENT")
                    .at("/payment/redirectUrl")
                    .asString();
            var reference = page.substring(page.lastIndexOf('/') + 1);
            get("/api/v1/payments/bkash/callback?status=success&paymentID=" + reference, null)
                    .expectStatus()
                    .isSeeOther();
            awaitStatus(id, "CONFIRMED");
            assertThat(long1(
                            shard,
                            "select -sum(amount_minor) from ledger_entries where account = 'ESCROW' and order_id = ?",
                            id))
                    .isEqualTo(71_000);
        }
    }

    @Test
    void aShopIsPaidWhatItIsOwedInBoth() {
        var seller = UUID.randomUUID();
        shop(seller, OWNER, 1);
        destination(seller);
        for (int shard : List.of(0, 1)) owe(shard, seller, 10_000 * (shard + 1));

        var month = YearMonth.now(clock.withZone(ZoneId.of("Asia/Dhaka"))); // as statements count them
        var statement = body(get("/api/v1/seller/statements/" + seller + "/" + month, tokens.seller(OWNER)));
        assertThat(statement.at("/closing/amount").asLong()).isEqualTo(30_000);
        assertThat(statement.get("items")).hasSize(2);
        assertThat(due(seller).at("/due/amount").asLong()).isEqualTo(30_000);
        assertThat(due(seller).get("reachable").asBoolean()).isTrue();

        for (int batch = 0; batch < 2; batch++) {
            var made = post("/api/v1/admin/payouts/batches", tokens.admin(), "{}");
            made.expectStatus().isCreated();
            var path = "/api/v1/admin/payouts/batches/" + body(made).get("id").asString();
            post(path + "/approve", tokens.admin(), "{}").expectStatus().isOk();
            post(path + "/send", tokens.admin(), "{}").expectStatus().isOk();
        }
        post("/api/v1/admin/payouts/batches", tokens.admin(), "{}")
                .expectStatus()
                .isNoContent();
        var payouts = body(get("/api/v1/seller/payouts", tokens.seller(OWNER))).get("items");
        assertThat(payouts.valueStream()
                        .map(payout -> payout.at("/amount/amount").asLong()))
                .contains(10_000L, 20_000L);
        assertThat(due(seller)).isNull();
    }

    /** A courier's money for two parcels is one remittance, and said again it is the same. */
    @Test
    void whatACourierPassesOnIsBookedInBoth() {
        var reference = UUID.randomUUID().toString();
        var orders = new ArrayList<UUID>();
        for (int shard : List.of(0, 1)) {
            buyer = shopperOf(shard);
            var id = confirmed(Neighbours.HONEY, 1);
            var shipment = order(id).at("/shipments/0");
            in(shard)
                    .sql("""
                    insert into courier_cash (shipment_id, order_id, seller_id, courier, consignment_id, currency)
                    values (cast(? as uuid), ?, ?, 'REDX', ?, 'BDT')\
                    """)
                    .params(shipment.get("id").asString(), id, Neighbours.KARIM, shard + "-" + reference)
                    .update();
            deliver(shipment);
            orders.add(id);
        }
        var remittance = """
            {"courier":"REDX","reference":"%1$s","receivedAt":"2026-01-02T00:00:00Z","total":{"amount":142100,"currency":"BDT"},
             "lines":[%2$s,%3$s,%4$s]}\
            """.formatted(
                        reference,
                        claim("1-" + reference, 71_000),
                        claim("nobody-" + reference, 100),
                        claim("0-" + reference, 71_000));
        var taken = post("/api/v1/admin/remittances", tokens.admin(), remittance);
        taken.expectStatus().isCreated();
        var first = body(taken);
        assertThat(first.at("/booked/amount").asLong()).isEqualTo(142_000);
        assertThat(first.get("differing").asInt()).isOne();
        var again = post("/api/v1/admin/remittances", tokens.admin(), remittance);
        again.expectStatus().isOk();
        assertThat(body(again)).isEqualTo(first);
        post("/api/v1/admin/remittances", tokens.admin(), remittance.replace("nobody", "nobodi"))
                .expectStatus()
                .isEqualTo(409);
        var lines = body(get("/api/v1/admin/remittances/" + first.get("id").asString() + "/lines", tokens.admin()));
        assertThat(lines.get("items")
                        .valueStream()
                        .map(line -> line.get("outcome").asString()))
                .containsExactly("MATCHED", "UNKNOWN", "MATCHED");
        for (int shard : List.of(0, 1))
            assertThat(long1(
                            shard,
                            "select sum(amount_minor) from ledger_entries where account = 'BANK' and order_id = ?",
                            orders.get(shard)))
                    .isEqualTo(71_000);
    }

    @Test
    void eachHasASeriesOfInvoicesOfItsOwn() {
        for (int shard : List.of(0, 1)) {
            buyer = shopperOf(shard);
            var id = confirmed(Neighbours.HONEY, 1);
            deliver(order(id).at("/shipments/0"));
            var invoice =
                    body(get("/api/v1/orders/" + id + "/invoices", bearer())).at("/items/0");
            assertThat(invoice.get("number").asString())
                    .matches(shard == 0 ? "INV-\\d{4}-\\d{6}" : "INV-\\d{4}-B-\\d{6}");
        }
    }

    @Test
    void ordersOfThePastGoWhereTheirShoppersAre() {
        var shoppers = List.of(shopperOf(0), shopperOf(1), shopperOf(1));
        var body = "[" + String.join(",", shoppers.stream().map(this::past).toList()) + "]";
        assertThat(body(post("/api/v1/admin/orders/import", tokens.admin(), body))
                        .get("imported")
                        .asInt())
                .isEqualTo(3);
        assertThat(body(post("/api/v1/admin/orders/import", tokens.admin(), body))
                        .get("skipped")
                        .asInt())
                .isEqualTo(3);
        assertThat(count(0, "orders", "customer_id", shoppers.get(0))).isOne();
        assertThat(count(1, "orders", "customer_id", shoppers.get(1))).isOne();
    }

    @Test
    void rulesAreTheSameInBoth() {
        var seller = UUID.randomUUID();
        post(
                        "/api/v1/admin/commission-rules",
                        tokens.admin(),
                        "{\"sellerId\":\"%s\",\"basisPoints\":700}".formatted(seller))
                .expectStatus()
                .isCreated();
        for (int shard : List.of(0, 1))
            assertThat(count(shard, "commission_rules", "seller_id", seller)).isOne();
        assertThat(body(get("/api/v1/admin/commission-rules?sellerId=" + seller, tokens.admin()))
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aTransactionIsInOneDatabaseAndNothingIsDoneInNone() {
        assertThatThrownBy(() ->
                        JdbcClient.create(database).sql("select 1").query().singleValue())
                .rootCause()
                .hasMessageContaining("none is bound");
        assertThat(shards.all(() -> JdbcClient.create(database)
                        .sql("select number from shards where own")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(List.of(0, 1));
    }

    private UUID shopperOf(int shard) {
        return Stream.generate(Ids::next)
                .filter(id -> shards.ofCustomer(id) == shard)
                .findFirst()
                .orElseThrow();
    }

    private JdbcClient in(int shard) {
        return databases().get(shard);
    }

    private long count(int shard, String table, String column, UUID id) {
        return long1(shard, "select count(*) from " + table + " where " + column + " = ?", id);
    }

    private long long1(int shard, String query, UUID id) {
        return in(shard).sql(query).param(id).query(Long.class).single();
    }

    private JsonNode due(UUID seller) {
        return body(get("/api/v1/admin/payouts/due?limit=100", tokens.admin()))
                .get("items")
                .valueStream()
                .filter(due -> due.get("sellerId").asString().equals(seller.toString()))
                .findFirst()
                .orElse(null);
    }

    private void destination(UUID seller) {
        http.put()
                .uri("/api/v1/seller/payouts/destinations/" + seller)
                .header("Authorization", tokens.seller(OWNER))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Sales.BANK)
                .exchange()
                .expectStatus()
                .isOk();
        for (int shard : List.of(0, 1))
            assertThat(in(shard)
                            .sql(
                                    "update payout_destinations set valid_from = now() - interval '1 second' where seller_id = ?")
                            .param(seller)
                            .update())
                    .as("copied to database " + shard)
                    .isOne();
    }

    private void owe(int shard, UUID seller, long amount) {
        buyer = shopperOf(shard);
        var order = placed(order("COD", Neighbours.HONEY, 1));
        in(shard).sql("""
                insert into ledger_entries
                select t, a, s, o, 'settlement', m, 'BDT', now() from (select gen_random_uuid() as t, cast(? as uuid) as s,
                  cast(? as uuid) as o) x, (values ('ESCROW', cast(? as bigint)), ('SELLER', cast(? as bigint))) as v (a, m)\
                """).params(seller, order, amount, -amount).update();
    }

    private void deliver(JsonNode shipment) {
        var path = "/api/v1/seller/orders/" + shipment.get("id").asString();
        for (var step : List.of("/accept", "/hand-over"))
            post(path + step, tokens.seller(OWNER), "{}").expectStatus().isOk();
        post(
                        path + "/deliver",
                        tokens.seller(OWNER),
                        json.writeValueAsString(
                                Map.of("code", shipment.get("deliveryCode").asString())))
                .expectStatus()
                .isOk();
    }

    private static String claim(String consignment, long amount) {
        return "{\"consignment\":\"%s\",\"amount\":{\"amount\":%d,\"currency\":\"BDT\"}}"
                .formatted(consignment, amount);
    }

    private String past(UUID shopper) {
        return """
            {"externalKey":"%s","customerId":"%s","placedAt":"2026-03-01T10:00:00Z","status":"CANCELLED","paymentMethod":"BKASH",
             "address":{"recipient":"Rina","upazilaCode":"3026"},
             "lines":[{"variantId":"%s","productId":"%s","sellerId":"%s","name":{"en":"Honey"},"quantity":1,
              "unitPrice":{"amount":65000,"currency":"BDT"}}]}\
            """.formatted(shopper, shopper, Neighbours.HONEY, UUID.randomUUID(), Neighbours.KARIM);
    }
}
