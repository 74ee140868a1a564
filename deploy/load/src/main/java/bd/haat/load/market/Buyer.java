package bd.haat.load.market;

import bd.haat.load.http.Connection;
import bd.haat.load.http.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shopper with an address, who buys and later takes it back. */
final class Buyer {
    private static final Reply NONE = new Reply(0, new byte[0]);
    private final Client client;
    private final String addressId;
    private final List<String> bought = new ArrayList<>();

    Buyer(Client client) {
        this.client = client;
        var known = client.got("/api/v1/users/me/addresses").path("items");
        this.addressId =
                known.isEmpty() ? addAddress() : known.get(0).path("id").asString();
    }

    private String addAddress() {
        var dhaka = client.got("/api/v1/locations/upazilas?district=Dhaka")
                .path("items")
                .get(0);
        var address = Map.of(
                "recipient", "Load",
                "phone", "+8801711000000",
                "line1", "1 Load Road",
                "upazilaCode", dhaka.path("code").asString());
        return client.posted("/api/v1/users/me/addresses", address).path("id").asString();
    }

    /** From cart to confirmed, paid at the door. */
    boolean buy(Connection connection, String variantId) throws IOException {
        var put = connection.send("PUT", "/api/v1/cart/items/" + variantId, client.authorization(), "{\"quantity\":1}");
        var placed = put.ok()
                ? connection.send(
                        "POST",
                        "/api/v1/orders",
                        client.authorization() + "Prefer: wait=10\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                        "{\"addressId\":\"" + addressId + "\",\"paymentMethod\":\"COD\"}")
                : NONE;
        if (!placed.ok()) return false;
        var order = placed.json();
        bought.add(order.path("id").asString());
        return order.path("status").asString().equals("CONFIRMED");
    }

    int open() {
        return bought.size();
    }

    /** Cancels what was bought, so that the goods are there again and the next purchase is not refused. */
    void giveBack() {
        for (var id : bought) client.post("/api/v1/orders/" + id + "/cancel", Map.of("reason", "load test"));
        bought.clear();
    }
}
