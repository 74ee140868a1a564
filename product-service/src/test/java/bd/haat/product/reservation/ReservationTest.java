package bd.haat.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReservationTest extends ProductTest {
    @Autowired
    private ReleaseStock release;

    @Test
    void twoHundredOrdersForFiftyPiecesReserveExactlyFifty() {
        var shop = market.shop();
        var variant = market.pieces(shop, 50);
        var orders =
                IntStream.range(0, 200).mapToObj(_ -> market.place(variant, 1)).toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> decided(orders) == 200);
        assertThat(inState(orders, "HELD")).isEqualTo(50);
        assertThat(inState(orders, "REFUSED")).isEqualTo(150);
        var stock = market.inventory(shop, variant);
        assertThat(stock.get("reserved").asInt()).isEqualTo(50);
        assertThat(stock.get("available").asInt()).isZero();
        ledgerAgrees(variant);
    }

    @Test
    void anOrderGetsAllLinesOrNone() {
        var shop = market.shop();
        var plenty = market.pieces(shop, 10);
        var scarce = market.pieces(shop, 1);
        try (var rejected = market.sent().of("product.events", "stock.rejected.v1")) {
            var order = Ids.next();
            market.send()
                    .send(
                            "order.events",
                            "order.placed.v1",
                            order,
                            Map.of(
                                    "orderId",
                                    order,
                                    "lines",
                                    List.of(line(plenty, 2), line(scarce, 2)),
                                    "reserveUntil",
                                    "2099-01-01T00:00:00Z"));
            var event = rejected.next(json -> json.get("orderId").asString().equals(order.toString()));
            assertThat(event.get("reason").asString()).isEqualTo("OUT_OF_STOCK");
            assertThat(event.get("lines")).hasSize(1);
            assertThat(event.get("lines").get(0).get("available").asInt()).isEqualTo(1);
        }
        assertThat(market.inventory(shop, plenty).get("reserved").asInt()).isZero();
    }

    @Test
    void anUnknownVariantIsUnavailable() {
        try (var rejected = market.sent().of("product.events", "stock.rejected.v1")) {
            var order = market.place(Ids.next(), 1);
            var event = rejected.next(json -> json.get("orderId").asString().equals(order.toString()));
            assertThat(event.get("reason").asString()).isEqualTo("UNAVAILABLE");
        }
    }

    @Test
    void aCancelledOrderFreesItsPiecesOnce() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var order = market.place(variant, 3);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 3);
        end("order.cancelled.v1", order);
        end("order.expired.v1", order);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 0);
        assertThat(market.inventory(shop, variant).get("onHand").asInt()).isEqualTo(5);
        ledgerAgrees(variant);
    }

    @Test
    void aReleaseThatOvertakesItsOrderLetsItReserveNothing() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var order = Ids.next();
        end("order.cancelled.v1", order);
        await().until(() -> decided(List.of(order)) == 1);
        market.send().send("order.events", "order.placed.v1", order, Market.order(order, variant, 2));
        var later = market.place(variant, 1);
        await().until(() -> inState(List.of(later), "HELD") == 1);
        assertThat(market.inventory(shop, variant).get("reserved").asInt()).isEqualTo(1);
    }

    @Test
    void aHandOverTakesFromBothAndACancelAfterwardsFreesTheRest() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        var order = market.place(variant, 3);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 3);
        market.send()
                .send(
                        "order.events",
                        "shipment.handed-over.v1",
                        order,
                        Map.of("orderId", order, "shipmentId", Ids.next(), "lines", List.of(line(variant, 2))));
        await().until(() -> market.inventory(shop, variant).get("onHand").asInt() == 3);
        assertThat(market.inventory(shop, variant).get("reserved").asInt()).isEqualTo(1);
        end("order.cancelled.v1", order);
        await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 0);
        assertThat(market.inventory(shop, variant).get("available").asInt()).isEqualTo(3);
        ledgerAgrees(variant);
    }

    @Test
    void aDroppedShipmentFreesItsOwnPiecesOnceWhileTheOrderGoesOn() {
        var shop = market.shop();
        var kept = market.pieces(shop, 5);
        var dropped = market.pieces(shop, 5);
        var order = Ids.next();
        market.send()
                .send(
                        "order.events",
                        "order.placed.v1",
                        order,
                        Map.of("orderId", order, "lines", List.of(line(kept, 2), line(dropped, 3))));
        await().until(() -> market.inventory(shop, dropped).get("reserved").asInt() == 3);
        for (int i = 0; i < 2; i++)
            market.send()
                    .send(
                            "order.events",
                            "shipment.cancelled.v1",
                            order,
                            Map.of("orderId", order, "shipmentId", Ids.next(), "lines", List.of(line(dropped, 3))));
        await().until(() -> market.inventory(shop, dropped).get("reserved").asInt() == 0);
        assertThat(market.inventory(shop, dropped).get("available").asInt()).isEqualTo(5);
        assertThat(market.inventory(shop, kept).get("reserved").asInt()).isEqualTo(2);
        end("order.cancelled.v1", order);
        await().until(() -> market.inventory(shop, kept).get("reserved").asInt() == 0);
        assertThat(market.inventory(shop, dropped).get("reserved").asInt()).isZero();
        ledgerAgrees(kept);
        ledgerAgrees(dropped);
    }

    @Test
    void aPromiseRunsOutUnlessTheOrderIsConfirmed() {
        var shop = market.shop();
        var variant = market.pieces(shop, 5);
        try (var expired = market.sent().of("product.events", "stock.reservation-expired.v1")) {
            var kept = placeUntil(variant, "2030-01-01T00:00:00Z");
            var lost = placeUntil(variant, "2030-01-01T00:00:00Z");
            await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 2);
            confirm(kept, variant);
            await().until(() -> market.db()
                            .sql("select count(*) from reservations where order_id = ? and expires_at is null")
                            .param(kept)
                            .query(Long.class)
                            .single()
                    == 1);
            release.expire(Instant.parse("2030-01-01T00:00:01Z"));
            expired.next(json -> json.get("orderId").asString().equals(lost.toString()));
            assertThat(inState(List.of(kept), "HELD")).isEqualTo(1);
            assertThat(market.inventory(shop, variant).get("reserved").asInt()).isEqualTo(1);
            confirm(lost, variant);
            await().until(() -> market.inventory(shop, variant).get("reserved").asInt() == 2);
        }
    }

    private UUID placeUntil(UUID variant, String until) {
        var order = Ids.next();
        market.send()
                .send(
                        "order.events",
                        "order.placed.v1",
                        order,
                        Map.of("orderId", order, "lines", List.of(line(variant, 1)), "reserveUntil", until));
        return order;
    }

    private void confirm(UUID order, UUID variant) {
        var product = market.db()
                .sql("select product_id from variants where id = ?")
                .param(variant)
                .query(UUID.class)
                .single();
        market.send()
                .send(
                        "order.events",
                        "order.confirmed.v1",
                        order,
                        Map.of("orderId", order, "lines", List.of(Map.of("productId", product, "quantity", 1))));
    }

    private void end(String type, UUID order) {
        market.send().send("order.events", type, order, Map.of("orderId", order));
    }

    private static Map<String, Object> line(UUID variant, int quantity) {
        return Map.of("variantId", variant, "quantity", quantity);
    }

    private long decided(List<UUID> orders) {
        return count("order_id = any (?)", orders.toArray(UUID[]::new));
    }

    private long inState(List<UUID> orders, String state) {
        return count("order_id = any (?) and state = '" + state + "'", orders.toArray(UUID[]::new));
    }

    private long count(String where, UUID[] orders) {
        return market.db()
                .sql("select count(*) from reservations where " + where)
                .param(orders)
                .query(Long.class)
                .single();
    }

    private void ledgerAgrees(UUID variant) {
        assertThat(market.db().sql("""
            select s.on_hand = sum(m.on_hand_delta) and s.reserved = sum(m.reserved_delta)
            from stock s join stock_movements m on m.variant_id = s.variant_id
            where s.variant_id = ? group by s.variant_id\
            """).param(variant).query(Boolean.class).single())
                .isTrue();
    }
}
