package bd.haat.order.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.order.Neighbours;
import bd.haat.order.Sales;
import bd.haat.order.orders.Orders;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class CommissionControllerTest extends Sales {
    private static final String PATH = "/api/v1/admin/commission-rules";

    private final Commissions commissions;
    private final Orders orders;
    private final TransactionOperations transaction;

    @Autowired
    CommissionControllerTest(Commissions commissions, Orders orders, TransactionOperations transaction) {
        this.commissions = commissions;
        this.orders = orders;
        this.transaction = transaction;
    }

    @Test
    void aRuleHoldsForOrdersPlacedAfterItAndNeverForThoseBefore() {
        var before = confirmed(Neighbours.SAREE, 1);
        act(PATH, """
            {"sellerId":"%s","categoryId":"01940000-0000-7000-8000-00000000eee1","basisPoints":1234,
             "floor":{"amount":100,"currency":"BDT"},"cap":{"amount":50000,"currency":"BDT"}}\
            """.formatted(Neighbours.RAHIM), 201);
        var after = confirmed(Neighbours.SAREE, 1);
        assertThat(rule(before).basisPoints()).isEqualTo(500);
        var found = rule(after);
        assertThat(found.basisPoints()).isEqualTo(1234);
        assertThat(found.floorMinor()).isEqualTo(100);
        assertThat(found.capMinor()).isEqualTo(50_000);
        assertThat(db.sql("select category_id from order_lines where order_id = ?")
                        .params(after)
                        .query(UUID.class)
                        .single())
                .isEqualTo(UUID.fromString("01940000-0000-7000-8000-00000000eee1"));
        var listed = admin(PATH + "?limit=1&sellerId=" + Neighbours.RAHIM);
        assertThat(listed.at("/items/0/basisPoints").asInt()).isEqualTo(1234);
        assertThat(admin(PATH + "?limit=100").get("items").valueStream())
                .anyMatch(one -> !one.has("sellerId") && !one.has("categoryId"));
    }

    private CommissionRule rule(UUID order) {
        var placed = transaction.execute(_ -> orders.lock(order).orElseThrow());
        return commissions
                .of(placed.lines(), placed.placedAt())
                .values()
                .iterator()
                .next();
    }

    @Test
    void thePastIsNeverChanged() {
        for (var bad : new String[] {
            "{\"basisPoints\":500,\"validFrom\":\"2026-01-01T00:00:00Z\"}",
            "{\"basisPoints\":10001}",
            "{\"basisPoints\":-1}",
            "{\"basisPoints\":1.5}",
            "{\"basisPoints\":null}",
            "{}",
            "{\"basisPoints\":1,\"floor\":{\"amount\":-1,\"currency\":\"BDT\"}}",
            "{\"basisPoints\":1,\"floor\":{\"amount\":1,\"currency\":\"USD\"}}",
            "{\"basisPoints\":1,\"floor\":{\"amount\":2,\"currency\":\"BDT\"},\"cap\":{\"amount\":1,\"currency\":\"BDT\"}}",
            "{\"basisPoints\":1,\"sellerId\":\"nobody\"}",
            "nonsense"
        }) act(PATH, bad, 400);
        post(PATH, bearer(), "{\"basisPoints\":1}").expectStatus().isForbidden();
        get(PATH, tokens.seller(owner)).expectStatus().isForbidden();
        get(PATH + "?cursor=forged", tokens.admin()).expectStatus().isBadRequest();
        assertThatThrownBy(() ->
                        db.sql("update commission_rules set basis_points = 1").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void twoAdminsAtOnceMakeOneRule() throws Exception {
        var body = "{\"sellerId\":\"%s\",\"basisPoints\":700,\"validFrom\":\"%s\"}"
                .formatted(seller, clock.instant().plusSeconds(3600));
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> () -> post(PATH, tokens.admin(), body)
                            .returnResult()
                            .getStatus()
                            .value())
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }
}
