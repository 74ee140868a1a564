package bd.haat.seed.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A market in memory that answers as the real one does, as far as the seed asks. Ids are the natural keys. */
final class SmallMarket implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Answer NO_CONTENT = new Answer(204, null);
    final Map<String, Object> things = new LinkedHashMap<>();
    final List<String> refusedPaths = new ArrayList<>();
    private final HttpServer server;

    private record Answer(int status, Object body) {}

    SmallMarket() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an acknowledgement
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many there are whose key begins so. */
    long count(String kind) {
        return things.keySet().stream()
                .filter(key -> key.startsWith(kind + " "))
                .count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replace("/api/v1", "");
        var bytes = exchange.getRequestBody().readAllBytes();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        Answer answer;
        synchronized (this) {
            boolean json = bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[');
            answer =
                    answer(exchange.getRequestMethod() + " " + path, query, bearer, json ? JSON.readTree(bytes) : null);
        }
        var body = answer.body() == null ? new byte[0] : JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().close();
    }

    private Answer answer(String call, String query, String caller, JsonNode body) {
        if (refusedPaths.contains(call)) return new Answer(404, Map.of("code", "not-found"));
        return switch (call) {
            case "POST /auth/register" -> add("user", text(body, "email"), "account-exists", body);
            case "POST /auth/login" -> ok(Map.of("accessToken", text(body, "login")));
            case "POST /auth/verify-email" -> {
                things.put("verified " + text(body, "token"), true);
                yield NO_CONTENT;
            }
            case "GET /outbox/email" -> ok(List.of(Map.of("text", "x/verify-email?token=" + mailbox(query))));
            case "GET /users/me" ->
                ok(Map.of("id", caller, "emailVerified", things.containsKey("verified " + mailbox(caller))));
            case "GET /users/me/addresses" -> items("address " + caller);
            case "POST /users/me/addresses" -> add("address", caller + text(body, "label"), "no", body);
            case "GET /locations/upazilas" -> ok(Map.of("items", List.of(Map.of("code", "U1", "name", "Town Sadar"))));
            case "GET /admin/categories" -> items("category ");
            case "POST /admin/categories" -> add("category", text(body, "slug"), "slug-taken", body);
            case "POST /sellers" -> add("seller", caller, "seller-exists", body);
            case "GET /sellers/me" -> ok(Map.of("id", caller, "status", "ACTIVE"));
            case "GET /products" -> items("product ");
            case "POST /products" -> add("product", text(body.path("variants").path(0), "sku"), "sku-taken", body);
            case "POST /admin/coupons" -> add("coupon", text(body, "code"), "coupon-exists", body);
            case "POST /admin/orders/import" -> {
                body.forEach(order -> things.put("order " + text(order, "externalKey"), order));
                yield ok(Map.of("imported", body.size()));
            }
            default -> shown(call);
        };
    }

    private Answer shown(String call) {
        if (call.startsWith("GET /products/")) return ok(view("product " + call.substring(14)));
        if (call.endsWith("/images")) things.put("picture " + call.split("/")[2], true);
        return ok(Map.of());
    }

    private Answer add(String kind, String key, String code, JsonNode body) {
        if (things.putIfAbsent(kind + " " + key, body) != null) return new Answer(409, Map.of("code", code));
        return new Answer(201, view(kind + " " + key));
    }

    private Answer items(String prefix) {
        return ok(Map.of(
                "items",
                things.keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(this::view)
                        .toList()));
    }

    private Map<String, Object> view(String key) {
        var id = key.substring(key.indexOf(' ') + 1);
        var body = (JsonNode) things.get(key);
        var variants = body.path("variants")
                .valueStream()
                .map(variant -> Map.of("id", text(variant, "sku"), "sku", text(variant, "sku")))
                .toList();
        return Map.of(
                "id",
                id,
                "slug",
                id,
                "label",
                text(body, "label"),
                "status",
                "ACTIVE",
                "variants",
                variants,
                "images",
                things.containsKey("picture " + id) ? List.of("x") : List.of());
    }

    private static String mailbox(String text) {
        return text.replaceAll("^to=|@.*", "");
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static Answer ok(Object body) {
        return new Answer(200, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
