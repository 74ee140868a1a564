package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What sellers do. */
final class Selling {
    private static final Duration SOON = Duration.ofMinutes(2);

    private Selling() {}

    /** Takes an order of one seller all the way to the door, proved by the shopper's code. */
    static void deliver(Client seller, Shopping shopping, String orderId) {
        var shipment = shopping.look(orderId).string("shipments.0.id");
        for (var step : List.of("accept", "pack", "hand-over"))
            seller.post("/api/v1/seller/orders/" + shipment + "/" + step, "{}").expect(200);
        var code = shopping.look(orderId).string("shipments.0.deliveryCode");
        seller.post("/api/v1/seller/orders/" + shipment + "/deliver", Map.of("code", code))
                .expect(200);
        shopping.await(orderId, SOON, "DELIVERED");
    }

    /** The pieces of a variant become what they should be. */
    static void awaitStock(Client seller, String variant, long onHand, long reserved) {
        await().atMost(SOON).untilAsserted(() -> {
            var stock = seller.get("/api/v1/inventory/" + variant).expect(200);
            assertThat(List.of(stock.number("onHand"), stock.number("reserved")))
                    .as("on hand and reserved of %s", variant)
                    .containsExactly(onHand, reserved);
        });
    }
}
