package bd.haat.sandbox.parcel;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A merchant of all four couriers, who listens to what they tell. */
final class Merchant implements AutoCloseable {
    static final String[] STEADFAST = {"Api-Key", "sandbox-api-key", "Secret-Key", "sandbox-secret-key"};
    static final String[] REDX = {"API-ACCESS-TOKEN", "Bearer sandbox-access-token"};
    static final String[] ECOURIER = {
        "USER-ID", "sandbox-user", "API-KEY", "sandbox-api-key", "API-SECRET", "sandbox-api-secret"
    };

    record Told(String path, String signature, String authorization, String body) {}

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer listener;
    private final Caller caller;

    Merchant(Caller caller) throws IOException {
        this.caller = caller;
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            told.add(new Told(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("X-PATHAO-Signature"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        listener.start();
        var url = "http://127.0.0.1:" + listener.getAddress().getPort();
        caller.put("/control/couriers/callback", Map.of("url", url));
    }

    String[] pathao() throws IOException {
        var token = caller.post(
                        "/pathao/aladdin/api/v1/issue-token",
                        Map.of(
                                "client_id", "sandbox-client",
                                "client_secret", "sandbox-client-secret",
                                "username", "merchant@haat.local",
                                "password", "sandbox-password",
                                "grant_type", "password"))
                .at("/access_token");
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** The number that a courier has for an area, by the merchant's credentials. */
    String zone(String district, String name) throws IOException {
        var cities =
                caller.get("/pathao/aladdin/api/v1/city-list", pathao()).tree().at("/data/data");
        var city = cities.valueStream()
                .filter(one -> one.get("city_name").asString().equals(district))
                .findFirst()
                .orElseThrow()
                .get("city_id")
                .asString();
        var zone = caller.get("/pathao/aladdin/api/v1/cities/" + city + "/zone-list", pathao())
                .tree()
                .at("/data/data")
                .valueStream()
                .filter(one -> one.get("zone_name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("zone_id")
                .asString();
        return city + "/" + zone;
    }

    Reply bookPathao(String reference, Map<String, Object> changes) throws IOException {
        var area = zone("Dhaka", "Dhanmondi").split("/");
        var body = new HashMap<String, Object>(Map.of(
                "store_id",
                130820,
                "merchant_order_id",
                reference,
                "recipient_name",
                "নাসরিন",
                "recipient_phone",
                "01712345678",
                "recipient_address",
                "House 7, Road 5, Dhanmondi",
                "recipient_city",
                Long.parseLong(area[0]),
                "recipient_zone",
                Long.parseLong(area[1]),
                "item_quantity",
                1,
                "item_weight",
                0.5,
                "amount_to_collect",
                710));
        body.putAll(changes);
        return caller.post("/pathao/aladdin/api/v1/orders", body, pathao());
    }

    Reply bookSteadfast(String invoice, Map<String, Object> changes) throws IOException {
        var body = new HashMap<String, Object>(Map.of(
                "invoice", invoice,
                "recipient_name", "নাসরিন",
                "recipient_phone", "01712345678",
                "recipient_address", "House 7",
                "cod_amount", 710.5));
        body.putAll(changes);
        return caller.post("/steadfast/api/v1/create_order", body, STEADFAST);
    }

    Reply bookRedx(String invoice, Map<String, Object> changes) throws IOException {
        var body = new HashMap<String, Object>(Map.of(
                "customer_name", "নাসরিন",
                "customer_phone", "01712345678",
                "delivery_area", "Dhanmondi(Dhaka)",
                "delivery_area_id", Long.parseLong(zone("Dhaka", "Dhanmondi").split("/")[1]),
                "customer_address", "House 7",
                "merchant_invoice_id", invoice,
                "cash_collection_amount", "710",
                "parcel_weight", "500",
                "value", "650"));
        body.putAll(changes);
        return caller.post("/redx/v1.0.0-beta/parcel", body, REDX);
    }

    Reply bookEcourier(String productId, Map<String, Object> changes) throws IOException {
        var body = new HashMap<String, Object>(Map.of(
                "product_id", productId,
                "recipient_name", "নাসরিন",
                "recipient_mobile", "01712345678",
                "recipient_city", "Dhaka",
                "recipient_thana", "Dhanmondi",
                "recipient_address", "House 7",
                "package_code", "#2441",
                "product_price", 710,
                "payment_method", "COD"));
        body.putAll(changes);
        return caller.post("/ecourier/api/order-place", body, ECOURIER);
    }

    Reply move(String party, String code, Map<String, Object> order) throws IOException {
        return caller.post("/control/couriers/" + party + "/parcels/" + code + "/move", order);
    }

    @Override
    public void close() {
        listener.stop(0);
    }
}
