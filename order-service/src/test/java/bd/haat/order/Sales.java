package bd.haat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What tests of money need: shops with an account, and orders of which the shops are due. */
public abstract class Sales extends OrderTest {
    protected static final String BANK = """
        {"kind":"BANK","accountName":"রহিম শাড়ি ঘর","accountNumber":"১২৩৪-5678-901","bankName":"Sonali Bank","routingNumber":"200270522"}\
        """;

    protected final UUID owner = UUID.randomUUID();
    protected final UUID seller = UUID.randomUUID();

    /** A shop of {@link #owner} that can be paid. */
    protected void openShop() {
        shop(seller, owner, 1);
        destination(BANK).expectStatus().isOk();
        inForce();
    }

    protected ResponseSpec destination(String body) {
        return http.put()
                .uri("/api/v1/seller/payouts/destinations/" + seller)
                .header("Authorization", tokens.seller(owner))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    protected void inForce() {
        for (var each : databases())
            each.sql("update payout_destinations set valid_from = now() - interval '1 second' where seller_id = ?")
                    .params(seller)
                    .update();
    }

    /** Orders without any booking. */
    protected List<UUID> orders(int count) {
        var keys = IntStream.range(0, count)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        var body = keys.stream().map(this::pastOrder).collect(Collectors.joining(",", "[", "]"));
        post("/api/v1/admin/orders/import", tokens.admin(), body).expectStatus().isOk();
        return db.sql("select id from orders where idempotency_key = any(?) order by id")
                .params((Object) keys.stream().map("import:"::concat).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private String pastOrder(String key) {
        return """
            {"externalKey":"%s","customerId":"%s","placedAt":"2026-03-01T10:00:00Z","status":"CANCELLED","paymentMethod":"BKASH",
             "address":{"recipient":"Rina","upazilaCode":"3026"},
             "lines":[{"variantId":"%s","productId":"%s","sellerId":"%s","name":{"en":"Honey"},"quantity":1,
              "unitPrice":{"amount":65000,"currency":"BDT"}}]}\
            """.formatted(key, shopper, Neighbours.HONEY, UUID.randomUUID(), seller);
    }

    /** Makes the seller due, or in debt, of one new order for each amount. */
    protected List<UUID> due(long... amounts) {
        var orders = orders(amounts.length);
        for (int i = 0; i < amounts.length; i++) owe(orders.get(i), amounts[i]);
        return new ArrayList<>(orders);
    }

    protected void owe(UUID order, long amount) {
        db.sql("""
            insert into ledger_entries
            select t, a, s, o, 'settlement', m, 'BDT', now() from (select gen_random_uuid() as t, cast(? as uuid) as s,
              cast(? as uuid) as o) x, (values ('ESCROW', cast(? as bigint)), ('SELLER', cast(? as bigint))) as v (a, m)\
            """).params(seller, order, amount, -amount).update();
    }

    protected long dueOf(UUID sellerId) {
        return db.sql("select coalesce(sum(amount_minor), 0) from seller_dues where seller_id = ?")
                .params(sellerId)
                .query(Long.class)
                .single();
    }

    protected long account(String account, UUID sellerId) {
        return db.sql("select coalesce(sum(amount_minor), 0) from ledger_entries where account = ? and seller_id = ?")
                .params(account, sellerId)
                .query(Long.class)
                .single();
    }

    protected JsonNode admin(String path) {
        var answer = get(path, tokens.admin());
        answer.expectStatus().isOk();
        return body(answer);
    }

    protected JsonNode act(String path, String body, int status) {
        var answer = post(path, tokens.admin(), body);
        answer.expectStatus().isEqualTo(status);
        return body(answer);
    }

    /** The dues table says what the ledger says, for everybody. */
    protected void duesAreThoseOfTheLedger() {
        assertThat(db.sql("""
            select count(*) from (select seller_id, order_id, -sum(amount_minor) as amount from ledger_entries
              where account = 'SELLER' group by 1, 2 having sum(amount_minor) <> 0) l
            full join seller_dues d using (seller_id, order_id) where l.amount is distinct from d.amount_minor\
            """).query(Long.class).single()).isZero();
    }
}
