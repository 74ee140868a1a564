package bd.haat.product.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ETAG;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.StockRoom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class PlaceTest extends ProductTest {
    private static final String PLACES = "/api/v1/inventory/places";

    private StockRoom room;

    @BeforeEach
    void shop() {
        room = new StockRoom(market, market.shop());
    }

    @Test
    void theFirstPlaceIsTheDefaultOneAndHoldsWhatWasThereBefore() {
        var variant = market.pieces(room.shop(), 5);
        assertThat(room.pieces(variant))
                .as("without places nothing is different")
                .isEmpty();
        var shop = room.open("Shop");
        room.open("Warehouse");
        var items = Market.json(market.get(PLACES, room.shop().bearer()), 200).get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("id").asString()).isEqualTo(shop.toString());
        assertThat(items.get(0).get("isDefault").asBoolean()).isTrue();
        assertThat(items.get(1).get("isDefault").asBoolean()).isFalse();
        assertThat(items.get(1).get("active").asBoolean()).isTrue();
        assertThat(room.pieces(variant)).containsExactly(5, 0);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var id = room.open("Shop");
        var path = PLACES + "/" + id;
        var bearer = room.shop().bearer();
        var tag = market.get(path, bearer)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getFirst(ETAG);
        var body = StockRoom.body("Shop in Mirpur", true);
        body.put("location", Map.of("lat", 23.8, "lon", 90.36));
        problem(market.put(path, bearer, null, body), 428, "precondition-required");
        var changed = Market.json(market.put(path, bearer, tag, body), 200);
        assertThat(changed.get("name").asString()).isEqualTo("Shop in Mirpur");
        assertThat(changed.get("location").get("lat").asDouble()).isEqualTo(23.8);
        problem(market.put(path, bearer, tag, body), 412, "stale");
        problem(market.delete(path, bearer, tag), 412, "stale");
    }

    @Test
    void thereIsAlwaysADefaultPlaceAndGoodsAreNeverGivenUp() {
        var shop = room.open("Shop");
        var store = room.open("Warehouse");
        var variant = market.pieces(room.shop(), 5);
        Market.json(room.transfer(variant, null, store, 2), 200);
        problem(remove(store), 409, "place-not-empty");
        problem(remove(shop), 409, "place-is-default");
        problem(put(shop, StockRoom.body("Shop", false)), 409, "place-is-default");
        problem(put(shop, closed("Shop", true)), 409, "place-is-default");
        Market.json(room.transfer(variant, store, null, 2), 200);
        remove(store).expectStatus().isNoContent();
        remove(shop).expectStatus().isNoContent();
        assertThat(market.inventory(room.shop(), variant).get("onHand").asInt()).isEqualTo(5);
        assertThat(room.pieces(variant)).isEmpty();
    }

    @Test
    void anotherDefaultPlaceMovesNoPieceAndTheLedgerGoesOnToAgree() {
        var shop = room.open("Shop");
        var store = room.open("Warehouse");
        var variant = market.pieces(room.shop(), 9);
        Market.json(room.transfer(variant, null, store, 4), 200);
        var now = Market.json(room.makeDefault(store, "Warehouse"), 200);
        assertThat(now.get("isDefault").asBoolean()).isTrue();
        assertThat(room.pieces(variant)).as("warehouse, shop").containsExactly(4, 5);
        Market.json(room.count(variant, null, 6), 200);
        assertThat(room.pieces(variant)).containsExactly(6, 5);
        assertThat(market.db()
                        .sql("select sum(on_hand_delta) from stock_movements where variant_id = ? and place_id = ?")
                        .params(variant, shop)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        var third = Market.created(room.open(StockRoom.body("Hub", true)));
        assertThat(third.get("isDefault").asBoolean()).isTrue();
        assertThat(room.pieces(variant)).as("hub, shop, warehouse").containsExactly(0, 5, 6);
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        var bearer = room.shop().bearer();
        var unknown = StockRoom.body("Shop", false);
        unknown.put("upazilaCode", "9999");
        Market.json(market.post(PLACES, bearer, unknown), 400);
        var nameless = StockRoom.body(" ", false);
        Market.json(market.post(PLACES, bearer, nameless), 400);
        var abroad = new HashMap<>(StockRoom.body("Shop", false));
        abroad.put("location", Map.of("lat", 51.5, "lon", 0.1));
        Market.json(market.post(PLACES, bearer, abroad), 400);
        problem(market.post(PLACES, bearer, closed("Shop", false)), 409, "place-is-default");
        assertThat(Market.json(market.get(PLACES, bearer), 200).get("items")).isEmpty();
    }

    @Test
    void aShopHasFiftyPlacesAtMost() {
        for (int i = 0; i < Places.MOST; i++) room.open("Place " + i);
        problem(room.open(StockRoom.body("One more", false)), 409, "places-full");
    }

    @Test
    void anothersPlaceIsNotFound() {
        var place = room.open("Shop");
        var other = market.shop();
        Market.json(market.get(PLACES + "/" + place, other.bearer()), 404);
        Market.json(market.put(PLACES + "/" + place, other.bearer(), "*", StockRoom.body("Mine", true)), 404);
        Market.json(market.delete(PLACES + "/" + place, other.bearer(), "*"), 404);
        Market.json(market.get(PLACES, market.tokens().shopper(Ids.next())), 403);
    }

    private ResponseSpec put(UUID place, Map<String, Object> body) {
        return market.put(PLACES + "/" + place, room.shop().bearer(), "*", body);
    }

    private ResponseSpec remove(UUID place) {
        return market.delete(PLACES + "/" + place, room.shop().bearer(), "*");
    }

    private static Map<String, Object> closed(String name, boolean isDefault) {
        var body = StockRoom.body(name, isDefault);
        body.put("active", false);
        return body;
    }

    private static void problem(ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
