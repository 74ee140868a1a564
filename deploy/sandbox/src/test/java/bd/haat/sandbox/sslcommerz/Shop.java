package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A merchant with a store at SSLCommerz who listens for notices. */
final class Shop implements AutoCloseable {
    static final Map<String, String> STORE =
            Map.of("store_id", "sandbox-store", "store_passwd", "sandbox-store-password");

    private final List<Map<String, String>> notices = new CopyOnWriteArrayList<>();
    private final HttpServer listener;
    private final Caller caller;

    Shop(Caller caller) throws IOException {
        this.caller = caller;
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/ipn", exchange -> {
            var fields = new HashMap<String, String>();
            for (var pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
                var equals = pair.indexOf('=');
                fields.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            notices.add(fields);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
    }

    Reply open(Map<String, String> changes) throws IOException {
        var form = new HashMap<>(STORE);
        form.putAll(Map.of(
                "total_amount", "1500.00",
                "currency", "BDT",
                "tran_id", UUID.randomUUID().toString().substring(0, 30),
                "success_url", "http://127.0.0.1:1/success",
                "fail_url", "http://127.0.0.1:1/fail",
                "cancel_url", "http://127.0.0.1:1/cancel",
                "ipn_url", "http://127.0.0.1:" + listener.getAddress().getPort() + "/ipn",
                "product_name", "শাড়ি",
                "product_category", "clothing",
                "product_profile", "physical-goods"));
        form.putAll(Map.of(
                "cus_name", "Rahima",
                "cus_email", "r@example.com",
                "cus_add1", "Road 5",
                "cus_city", "Dhaka",
                "cus_country", "Bangladesh",
                "cus_phone", "01711111111",
                "shipping_method", "NO",
                "value_a", "order-7"));
        form.putAll(changes);
        return caller.form("/sslcommerz/gwprocess/v4/api.php", form);
    }

    String opened() throws IOException {
        return open(Map.of()).at("/sessionkey");
    }

    Reply decide(String key, String decision) throws IOException {
        return caller.form("/sslcommerz/pay/" + key + "/" + decision, Map.of(), "Accept", "application/json");
    }

    Reply validate(String valId) throws IOException {
        return ask("validationserverAPI.php", Map.of("val_id", valId));
    }

    Reply query(Map<String, String> parameters) throws IOException {
        return ask("merchantTransIDvalidationAPI.php", parameters);
    }

    Reply books(String tranId) throws IOException {
        return caller.get("/control/sslcommerz/payments?tran_id=" + tranId);
    }

    List<Map<String, String>> notices() {
        return notices;
    }

    @Override
    public void close() {
        listener.stop(0);
    }

    private Reply ask(String path, Map<String, String> parameters) throws IOException {
        var all = new HashMap<>(STORE);
        all.putAll(parameters);
        return caller.get("/sslcommerz/validator/api/" + path + "?" + Caller.query(all));
    }
}
