package bd.haat.product.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationControllerTest extends ProductTest {
    private static final String RUNS = "/api/v1/admin/stock/reconciliations";
    private static final String DRIFTS = "/api/v1/admin/stock/drifts";

    @Test
    void anAdminAsksForARunAndReadsItsReportPageByPage() {
        var shop = market.shop();
        for (int i = 0; i < 3; i++)
            market.db()
                    .sql("update stock set on_hand = on_hand + 1 where variant_id = ?")
                    .param(market.pieces(shop, 1))
                    .update();
        var asked = Market.json(market.post(RUNS, market.tokens().admin(), Map.of()), 202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Market.json(
                                        market.get(
                                                DRIFTS + "?repaired=true",
                                                market.tokens().admin()),
                                        200)
                                .get("items")
                                .size()
                        >= 3);
        assertThat(asked.get("id").asLong()).isPositive();
        var first = Market.json(
                market.get(DRIFTS + "?repaired=true&limit=2", market.tokens().admin()), 200);
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("items").get(0).get("stock").get("onHand").asInt()).isEqualTo(2);
        assertThat(first.get("items").get(0).get("ledger").get("onHand").asInt())
                .isEqualTo(1);
        var cursor = first.get("nextCursor").asString();
        var second = Market.json(
                market.get(DRIFTS + "?limit=2&cursor=" + cursor, market.tokens().admin()), 200);
        assertThat(second.get("items").get(0).get("variantId").asString())
                .isNotIn(
                        first.get("items").get(0).get("variantId").asString(),
                        first.get("items").get(1).get("variantId").asString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Market.json(
                                market.get(RUNS + "?limit=1", market.tokens().admin()), 200)
                        .get("items")
                        .get(0)
                        .has("endedAt"));
        Market.json(market.get(RUNS + "?cursor=" + cursor, market.tokens().admin()), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=x", "?cursor=forged", "?repaired=perhaps"})
    void nonsenseIs400(String query) {
        Market.json(market.get(DRIFTS + query, market.tokens().admin()), 400);
    }

    @Test
    void othersMayNotLook() {
        for (var path : new String[] {RUNS, DRIFTS}) {
            Market.json(market.get(path, market.tokens().shopper(Ids.next())), 403);
            Market.json(market.get(path, market.shop().bearer()), 403);
            Market.json(market.get(path, null), 401);
        }
        Market.json(market.post(RUNS, market.shop().bearer(), Map.of()), 403);
    }
}
