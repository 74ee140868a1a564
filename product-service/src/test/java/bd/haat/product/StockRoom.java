package bd.haat.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What the owner of a shop does with places and pieces, through the service's doors. A place that is null is not named. */
public record StockRoom(Market market, Market.Shop shop) {
    private static final String PLACES = "/api/v1/inventory/places";

    public static Map<String, Object> body(String name, boolean isDefault) {
        return new HashMap<>(
                Map.of("name", name, "addressLine", "12 Mirpur Road", "upazilaCode", "1301", "isDefault", isDefault));
    }

    public ResponseSpec open(Map<String, Object> body) {
        return market.post(PLACES, shop.bearer(), body);
    }

    public UUID open(String name) {
        return UUID.fromString(Market.created(open(body(name, false))).get("id").asString());
    }

    public ResponseSpec makeDefault(UUID place, String name) {
        return market.put(PLACES + "/" + place, shop.bearer(), "*", body(name, true));
    }

    public ResponseSpec count(UUID variant, UUID place, int onHand) {
        return market.put(path(variant), shop.bearer(), null, with(Map.of("onHand", onHand), "placeId", place));
    }

    public ResponseSpec adjust(UUID variant, UUID place, int delta) {
        var body = with(Map.of("delta", delta, "reason", "looked again"), "placeId", place);
        return market.post(path(variant) + "/adjustments", shop.bearer(), body);
    }

    public ResponseSpec transfer(UUID variant, UUID from, UUID to, int pieces) {
        var body = with(with(Map.of("quantity", pieces), "fromPlaceId", from), "toPlaceId", to);
        return market.post(path(variant) + "/transfers", shop.bearer(), body);
    }

    /** What order-service says when a seller gave goods away. */
    public void handOver(UUID order, UUID place, UUID variant, int pieces) {
        var lines = List.of(Map.of("variantId", variant, "quantity", pieces));
        market.send()
                .send(
                        "order.events",
                        "shipment.handed-over.v1",
                        order,
                        with(Map.of("orderId", order, "lines", lines), "placeId", place));
    }

    /** The pieces at each place, in the order of the places. */
    public List<Integer> pieces(UUID variant) {
        return pieces(market.inventory(shop, variant)).toList();
    }

    public static Stream<Integer> pieces(JsonNode inventory) {
        return inventory
                .get("places")
                .valueStream()
                .map(place -> place.get("onHand").asInt());
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        var more = new HashMap<>(body);
        if (value != null) more.put(name, value);
        return more;
    }

    private static String path(UUID variant) {
        return "/api/v1/inventory/" + variant;
    }
}
