package bd.haat.product.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.StockRoom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class PlacedStockTest extends ProductTest {
    private StockRoom room;
    private UUID shop;
    private UUID store;
    private UUID variant;

    @BeforeEach
    void twoPlaces() {
        room = new StockRoom(market, market.shop());
        shop = room.open("Shop");
        store = room.open("Warehouse");
        variant = market.pieces(room.shop(), 10);
    }

    @Test
    void piecesAreCountedPlaceByPlace() {
        assertThat(counted(store, 30)).containsExactly(10, 30);
        assertThat(counted(null, 8)).containsExactly(8, 30);
        assertThat(counted(shop, 7)).as("the default place by its id").containsExactly(7, 30);
        var inventory = Market.json(room.adjust(variant, store, -5), 200);
        assertThat(inventory.get("onHand").asInt()).isEqualTo(32);
        assertThat(StockRoom.pieces(inventory)).containsExactly(7, 25);
    }

    @Test
    void aTransferChangesNoSumAndTheLedgerNamesThePlace() {
        try (var changed = market.sent().of("product.events", "stock.changed.v2")) {
            var inventory = Market.json(room.transfer(variant, shop, store, 4), 200);
            assertThat(inventory.get("onHand").asInt()).isEqualTo(10);
            assertThat(StockRoom.pieces(inventory)).containsExactly(6, 4);
            Market.json(room.count(variant, store, 5), 200);
            var first = changed.next(event -> Market.told(event, variant).isObject());
            assertThat(Market.told(first, variant).get("onHand").asInt())
                    .as("nobody else hears of it")
                    .isEqualTo(11);
        }
        var ledger = Market.json(
                        market.get(
                                "/api/v1/inventory/" + variant + "/movements",
                                room.shop().bearer()),
                        200)
                .get("items");
        assertThat(ledger.get(0).get("placeId").asString()).isEqualTo(store.toString());
        assertThat(ledger.get(1).get("kind").asString()).isEqualTo("TRANSFERRED");
        assertThat(ledger.get(1).get("onHand").asInt()).isEqualTo(4);
        assertThat(ledger.get(2).get("onHand").asInt()).isEqualTo(-4);
        assertThat(ledger.get(2).has("placeId")).as("the default place").isFalse();
    }

    @Test
    void whatCannotBeCarriedOrCountedIsRefused() {
        Market.json(room.transfer(variant, null, store, 4), 200);
        problem(room.transfer(variant, store, null, 5), 409, "place-short");
        problem(room.transfer(variant, null, shop, 1), 422, "place-same");
        problem(room.transfer(variant, Ids.next(), store, 1), 422, "place-unknown");
        problem(room.count(variant, Ids.next(), 1), 422, "place-unknown");
        problem(room.adjust(variant, store, -5), 409, "place-short");
        Market.json(room.transfer(variant, null, store, 0), 400);
        var closed = StockRoom.body("Warehouse", false);
        closed.put("active", false);
        Market.json(market.put("/api/v1/inventory/places/" + store, room.shop().bearer(), "*", closed), 200);
        problem(room.transfer(variant, null, store, 1), 409, "place-closed");
        problem(room.adjust(variant, store, 1), 409, "place-closed");
        Market.json(room.transfer(variant, store, null, 1), 200);
        assertThat(room.pieces(variant)).containsExactly(7, 3);
    }

    @Test
    void whatOrdersHoldMayLieAnywhereButItIsThere() {
        Market.json(room.transfer(variant, null, store, 6), 200);
        market.place(variant, 8);
        await().until(() ->
                market.inventory(room.shop(), variant).get("reserved").asInt() == 8);
        problem(room.count(variant, store, 3), 409, "stock-reserved");
        Market.json(room.count(variant, store, 4), 200);
        assertThat(market.inventory(room.shop(), variant).get("available").asInt())
                .isZero();
    }

    @Test
    void manyCountsAtManyPlacesAreSetAtOnce() {
        var other = market.pieces(room.shop(), 1);
        var report = Market.json(
                market.put(
                        "/api/v1/inventory",
                        room.shop().bearer(),
                        null,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("variantId", variant, "onHand", 3),
                                        Map.of("variantId", variant, "placeId", store, "onHand", 20),
                                        Map.of("variantId", other, "placeId", store, "onHand", 2),
                                        Map.of("variantId", other, "placeId", Ids.next(), "onHand", 2),
                                        Map.of("variantId", variant, "placeId", shop, "onHand", 9)))),
                200);
        assertThat(report.get("changed").asInt()).isEqualTo(3);
        assertThat(report.get("failures").toString())
                .isEqualTo("[{\"index\":3,\"code\":\"place-unknown\"},{\"index\":4,\"code\":\"duplicate\"}]");
        assertThat(room.pieces(variant)).containsExactly(3, 20);
        assertThat(room.pieces(other)).containsExactly(1, 2);
    }

    private List<Integer> counted(UUID place, int onHand) {
        return StockRoom.pieces(Market.json(room.count(variant, place, onHand), 200))
                .toList();
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
