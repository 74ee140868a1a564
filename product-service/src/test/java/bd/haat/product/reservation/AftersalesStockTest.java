package bd.haat.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pieces that are called off, and goods that come back. */
class AftersalesStockTest extends ProductTest {
    private Market.Shop shop;
    private UUID variant;

    @BeforeEach
    void shelf() {
        shop = market.shop();
        variant = market.pieces(shop, 10);
    }

    @Test
    void calledOffPiecesAreFreeOnceHoweverOftenItIsTold() {
        var order = placed(4);
        var cancellation = Ids.next();
        for (int i = 0; i < 3; i++) cancelLines(order, cancellation, 1);
        cancelLines(order, Ids.next(), 2);
        awaitStock(10, 1);
        handOver(order, 1);
        awaitStock(9, 0);
        assertThat(movements("RELEASED")).isEqualTo(2);
        ledgerAgrees();
    }

    @Test
    void aHandOverBesideACancellationTakesAndFreesEachPieceOnce() {
        var order = placed(3);
        handOver(order, 2);
        cancelLines(order, Ids.next(), 1);
        awaitStock(8, 0);
        market.send().send("order.events", "order.cancelled.v1", order, Map.of("orderId", order));
        cancelLines(order, Ids.next(), 3);
        var later = market.place(variant, 8);
        awaitStock(8, 8);
        assertThat(later).isNotNull();
        ledgerAgrees();
    }

    @Test
    void anEndedOrderFreesNothingMore() {
        var order = placed(3);
        market.send().send("order.events", "order.cancelled.v1", order, Map.of("orderId", order));
        awaitStock(10, 0);
        cancelLines(order, Ids.next(), 2);
        awaitNoted("released_cancellations", order, 1);
        awaitStock(10, 0);
        ledgerAgrees();
    }

    @Test
    void goodsThatCameBackAreOnTheShelfOnceHoweverOftenItIsTold() {
        var order = placed(3);
        handOver(order, 3);
        awaitStock(7, 0);
        var returned = Ids.next();
        for (int i = 0; i < 3; i++) receive(order, returned, true, variant, 2);
        awaitStock(9, 0);
        receive(order, Ids.next(), false, variant, 1);
        receive(order, Ids.next(), true, Ids.next(), 1); // a variant that was never ours
        awaitNoted("restocked_returns", order, 2);
        awaitStock(9, 0);
        assertThat(movements("RETURNED")).isEqualTo(1);
        ledgerAgrees();
    }

    private UUID placed(int pieces) {
        var order = market.place(variant, pieces);
        awaitStock(10, pieces);
        return order;
    }

    private void cancelLines(UUID order, UUID cancellation, int pieces) {
        market.send()
                .send(
                        "order.events",
                        "order.lines-cancelled.v1",
                        order,
                        Map.of(
                                "orderId",
                                order,
                                "cancellationId",
                                cancellation,
                                "lines",
                                List.of(Map.of("variantId", variant, "quantity", pieces))));
    }

    private void handOver(UUID order, int pieces) {
        market.send()
                .send(
                        "order.events",
                        "shipment.handed-over.v1",
                        order,
                        Map.of("orderId", order, "lines", List.of(Map.of("variantId", variant, "quantity", pieces))));
    }

    private void receive(UUID order, UUID returned, boolean restock, UUID goods, int pieces) {
        market.send()
                .send(
                        "order.events",
                        "return.received.v1",
                        order,
                        Map.of(
                                "orderId",
                                order,
                                "returnId",
                                returned,
                                "restock",
                                restock,
                                "lines",
                                List.of(Map.of("variantId", goods, "quantity", pieces))));
    }

    private void awaitStock(int onHand, int reserved) {
        await().untilAsserted(() -> {
            var level = market.inventory(shop, variant);
            assertThat(level.get("onHand").asInt()).isEqualTo(onHand);
            assertThat(level.get("reserved").asInt()).isEqualTo(reserved);
        });
    }

    private void awaitNoted(String table, UUID order, long rows) {
        await().until(() -> market.db()
                        .sql("select count(*) from " + table + " where order_id = ?")
                        .param(order)
                        .query(Long.class)
                        .single()
                == rows);
    }

    private long movements(String kind) {
        return market.db()
                .sql("select count(*) from stock_movements where variant_id = ? and kind = ?")
                .params(variant, kind)
                .query(Long.class)
                .single();
    }

    private void ledgerAgrees() {
        assertThat(market.db().sql("""
            select s.on_hand = sum(m.on_hand_delta) and s.reserved = sum(m.reserved_delta)
            from stock s join stock_movements m on m.variant_id = s.variant_id
            where s.variant_id = ? group by s.variant_id\
            """).param(variant).query(Boolean.class).single())
                .isTrue();
    }
}
