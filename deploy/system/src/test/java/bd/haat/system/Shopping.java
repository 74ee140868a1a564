package bd.haat.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One shopper's errand. */
record Shopping(Client shopper, String addressId) {
    static Shopping begin() {
        var shopper = People.verified("SHOPPER");
        return new Shopping(shopper, People.address(shopper));
    }

    Answer order(String variantId, int quantity, String method) {
        return order(variantId, quantity, method, UUID.randomUUID().toString(), 0);
    }

    Answer order(String variantId, int quantity, String method, String key, int waitSeconds) {
        var client = shopper.with("Idempotency-Key", key);
        if (waitSeconds > 0) client = client.with("Prefer", "wait=" + waitSeconds);
        return client.post(
                "/api/v1/orders",
                Map.of(
                        "addressId",
                        addressId,
                        "paymentMethod",
                        method,
                        "items",
                        List.of(Map.of("variantId", variantId, "quantity", quantity))));
    }

    Answer look(String orderId) {
        return shopper.get("/api/v1/orders/" + orderId).expect(200);
    }

    /** The order once it has one of the states. */
    Answer await(String orderId, Duration patience, String... states) {
        var wanted = Set.of(states);
        return org.awaitility.Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(thrown -> thrown instanceof java.io.UncheckedIOException)
                .until(() -> look(orderId), order -> wanted.contains(order.string("status")));
    }
}
