package bd.haat.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four couriers over real HTTP, as far as their merchant sees them, with books that tell how many parcels there are. */
public final class FakeCouriers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A parcel in a courier's books. */
    public static final class Parcel {
        public final String courier;
        public final String code;
        public final String reference;
        public final JsonNode asked;
        public volatile String status;

        Parcel(String courier, String code, String reference, JsonNode asked, String status) {
            this.courier = courier;
            this.code = code;
            this.reference = reference;
            this.asked = asked;
            this.status = status;
        }
    }

    /** How an operation goes wrong. */
    public enum Fault {
        /** The work is done, the connection closes. */
        LOST_ANSWER,
        /** The work is done, the answer comes when nobody waits any more. */
        SLOW,
        /** Nothing is done. */
        ERROR_500,
        TOO_MANY,
        GARBAGE,
        /** In the courier's own words. */
        REFUSED
    }

    private record Answer(int status, String json) {}

    public final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    /** Fee for the way in taka, by courier. */
    public final Map<String, String> fees = new ConcurrentHashMap<>();

    public final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpServer server;

    FakeCouriers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String courier) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + courier;
    }

    void reset() {
        faults.clear();
        fees.putAll(Map.of("pathao", "83.46", "redx", "90", "ecourier", "100"));
    }

    /** @param operation {@code pathao.create}, {@code redx.track} … */
    public void fault(String operation, Fault fault) {
        faults.put(operation, fault);
    }

    public void heal() {
        faults.clear();
    }

    public void withdrawTokens() {
        tokens.incrementAndGet();
    }

    public List<Parcel> of(String orderNumber) {
        return parcels.stream()
                .filter(parcel -> parcel.reference.startsWith(orderNumber + "-"))
                .toList();
    }

    public long askedFor(String operation, String part) {
        return asked.stream()
                .filter(line -> line.startsWith(operation + " ") && line.contains(part))
                .count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        var query = exchange.getRequestURI().getRawQuery();
        var bytes = exchange.getRequestBody().readAllBytes();
        var body = bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes);
        var line = exchange.getRequestMethod() + " " + parts[1];
        var operation = parts[0] + "." + operation(line);
        asked.add(operation + " " + parts[1] + (query == null ? "" : "?" + query) + " " + body);
        var fault = faults.get(operation);
        if (fault == Fault.ERROR_500) answer(exchange, new Answer(500, "<h1>500</h1>"));
        else if (fault == Fault.TOO_MANY) answer(exchange, new Answer(429, "{}"));
        else if (fault == Fault.GARBAGE) answer(exchange, new Answer(200, "{\"data\":{\"consi"));
        else {
            var right = isKnown(parts[0], exchange)
                    ? work(parts[0], line, query, body, fault == Fault.REFUSED)
                    : new Answer(401, "{\"message\":\"Unauthorized\"}");
            if (fault == Fault.LOST_ANSWER) exchange.close();
            else {
                if (fault == Fault.SLOW) linger();
                answer(exchange, right);
            }
        }
    }

    private static void linger() {
        try {
            new Semaphore(0).tryAcquire(1500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String operation(String line) {
        if (line.matches("POST .*(orders|create_order|parcel|order-place)")) return "create";
        if (line.matches("GET .*(/info|status_by_\\w+/.*|parcel/info/.*)")
                || line.endsWith("/track")
                || line.endsWith(" track")) return "track";
        if (line.endsWith("issue-token")) return "token";
        if (line.contains("price-plan") || line.contains("charge_calculator") || line.endsWith("packages"))
            return "price";
        return line.startsWith("PATCH") || line.endsWith("cancel-order") ? "cancel" : "areas";
    }

    private boolean isKnown(String courier, HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return switch (courier) {
            case "pathao" ->
                exchange.getRequestURI().getPath().endsWith("issue-token")
                        || ("Bearer p-" + tokens.get()).equals(headers.getFirst("Authorization"));
            case "steadfast" ->
                "sandbox-api-key".equals(headers.getFirst("Api-Key"))
                        && "sandbox-secret-key".equals(headers.getFirst("Secret-Key"));
            case "redx" -> "Bearer sandbox-access-token".equals(headers.getFirst("API-ACCESS-TOKEN"));
            default ->
                "sandbox-user".equals(headers.getFirst("USER-ID"))
                        && "sandbox-api-key".equals(headers.getFirst("API-KEY"))
                        && "sandbox-api-secret".equals(headers.getFirst("API-SECRET"));
        };
    }

    private Answer work(String courier, String line, String query, JsonNode body, boolean refuse) {
        return switch (courier) {
            case "pathao" -> pathao(line, body, refuse);
            case "steadfast" -> steadfast(line, body, refuse);
            case "redx" -> redx(line, query, body, refuse);
            default -> ecourier(line, body, refuse);
        };
    }

    private Answer pathao(String line, JsonNode body, boolean refuse) {
        var path = line.replaceFirst("\\w+ aladdin/api/v1/", "");
        if (path.equals("issue-token"))
            return ok(
                    "{\"token_type\":\"Bearer\",\"expires_in\":432000,\"access_token\":\"p-%d\",\"refresh_token\":\"r\"}"
                            .formatted(tokens.get()));
        if (path.equals("city-list"))
            return data(
                    "{\"data\":[{\"city_id\":1,\"city_name\":\"Dhaka\"},{\"city_id\":2,\"city_name\":\"Moulvibazar\"}]}");
        if (path.endsWith("zone-list"))
            return data(
                    path.startsWith("cities/1/")
                            ? "{\"data\":[{\"zone_id\":52,\"zone_name\":\"Dhanmondi\"}]}"
                            : "{\"data\":[{\"zone_id\":77,\"zone_name\":\"Sreemangal\"}]}");
        if (path.equals("merchant/price-plan"))
            return data("{\"price\":80,\"cod_percentage\":0.01,\"final_price\":%s}".formatted(fees.get("pathao")));
        if (path.equals("orders")) {
            if (refuse)
                return new Answer(422, "{\"code\":422,\"errors\":{\"recipient_phone\":[\"The phone is not valid\"]}}");
            var parcel = add("pathao", "DL", body.get("merchant_order_id").asString(), body, "Pending");
            return data("{\"consignment_id\":\"%s\",\"order_status\":\"Pending\",\"delivery_fee\":83.46}"
                    .formatted(parcel.code));
        }
        return byCode("pathao", path.split("/")[1])
                .map(parcel -> data("""
                    {"consignment_id":"%s","merchant_order_id":"%s","order_status":"x","order_status_slug":"%s",
                     "updated_at":"2026-11-25 10:00:00"}\
                    """.formatted(parcel.code, parcel.reference, parcel.status)))
                .orElse(new Answer(404, "{\"code\":404,\"message\":\"not found\"}"));
    }

    private Answer steadfast(String line, JsonNode body, boolean refuse) {
        if (line.endsWith("create_order")) {
            var invoice = body.get("invoice").asString();
            if (refuse) return ok("{\"status\":400,\"message\":\"The address is not clear\"}");
            if (byReference("steadfast", invoice).isPresent())
                return ok("{\"status\":400,\"errors\":{\"invoice\":[\"The invoice has already been taken.\"]}}");
            var parcel = add("steadfast", "", invoice, body, "in_review");
            return ok(
                    "{\"status\":200,\"consignment\":{\"consignment_id\":%s,\"invoice\":\"%s\",\"tracking_code\":\"T%s\"}}"
                            .formatted(parcel.code, invoice, parcel.code));
        }
        return byReference("steadfast", line.substring(line.lastIndexOf('/') + 1))
                .map(parcel -> ok("{\"status\":200,\"delivery_status\":\"%s\"}".formatted(parcel.status)))
                .orElse(new Answer(404, "{\"status\":404}"));
    }

    private Answer redx(String line, String query, JsonNode body, boolean refuse) {
        if (line.endsWith("areas"))
            return ok(
                    query.endsWith("Dhaka")
                            ? "{\"areas\":[{\"id\":2,\"name\":\"Dhanmondi(Dhaka)\"}]}"
                            : "{\"areas\":[{\"id\":3,\"name\":\"Sreemangal (Moulvibazar)\"}]}");
        if (line.endsWith("charge_calculator"))
            return ok("{\"deliveryCharge\":%s,\"codCharge\":5}".formatted(fees.get("redx")));
        if (line.equals("POST parcel")) {
            if (refuse) return new Answer(400, "{\"message\":\"Invalid area\"}");
            var parcel = add("redx", "21A", body.get("merchant_invoice_id").asString(), body, "pickup-pending");
            return ok("{\"tracking_id\":\"%s\"}".formatted(parcel.code));
        }
        if (line.startsWith("PATCH")) {
            var parcel = byCode("redx", body.get("entity_id").asString()).orElseThrow();
            if (refuse) return ok("{\"success\":false,\"message\":\"picked up already\"}");
            parcel.status = body.at("/update_details/new_value").asString();
            return ok("{\"success\":true,\"message\":\"Request Accepted\"}");
        }
        return byCode("redx", line.substring(line.lastIndexOf('/') + 1))
                .map(parcel ->
                        ok("{\"parcel\":{\"tracking_id\":\"%s\",\"merchant_invoice_id\":\"%s\",\"status\":\"%s\"}}"
                                .formatted(parcel.code, parcel.reference, parcel.status)))
                .orElse(new Answer(404, "{\"message\":\"no parcel\"}"));
    }

    private Answer ecourier(String line, JsonNode body, boolean refuse) {
        return switch (line) {
            case "POST city-list" ->
                ok("[{\"name\":\"Dhaka\",\"value\":\"Dhaka\"},{\"name\":\"MOULVIBAZAR\",\"value\":\"Moulvibazar\"}]");
            case "POST thana-list" ->
                ok("{\"success\":true,\"message\":[{\"name\":\"%1$s\",\"value\":\"%1$s\"}]}"
                        .formatted(body.get("city").asString().equals("Dhaka") ? "Dhanmondi" : "Sreemangal"));
            case "POST packages" -> ok("""
                    [{"package_code":"#1","shipping_charge":"70","weight":"Up To 100 gm","coverage":"Inside Dhaka"},
                     {"package_code":"#2","shipping_charge":"60","weight":"Up To 2 KG","coverage":"Inside Dhaka"},
                     {"package_code":"#3","shipping_charge":"50","weight":"Up To 100 gm","coverage":"Outside Dhaka"},
                     {"package_code":"#4","shipping_charge":"%s","weight":"1 KG - 2 KG","coverage":"Outside Dhaka"}]\
                    """.formatted(fees.get("ecourier")));
            case "POST order-place" -> {
                if (refuse) yield ok("{\"success\":false,\"response_code\":406,\"errors\":[\"recipient_zip\"]}");
                var parcel = add("ecourier", "ECR", body.get("product_id").asString(), body, "Initiated");
                yield ok("{\"success\":true,\"response_code\":200,\"ID\":\"%s\"}".formatted(parcel.code));
            }
            case "POST cancel-order" -> {
                byCode("ecourier", body.get("tracking").asString()).orElseThrow().status = "Cancelled";
                yield ok("{\"success\":true,\"message\":\"cancelled\"}");
            }
            default ->
                (body.has("ecr")
                                ? byCode("ecourier", body.get("ecr").asString())
                                : byReference("ecourier", body.get("product_id").asString()))
                        .map(parcel -> ok("""
                            {"success":true,"query_data":{"REFID":"%s","product_id":"%s","status":[
                             {"status":"%s","time":"2026-11-25 10:00:00"},{"status":"Initiated","time":"2026-11-25 09:00:00"}]}}\
                            """.formatted(parcel.code, parcel.reference, parcel.status)))
                        .orElse(ok("{\"success\":false,\"query_data\":\"No Data Found\"}"));
        };
    }

    private Parcel add(String courier, String prefix, String reference, JsonNode asked, String status) {
        var parcel = new Parcel(courier, prefix + (100_000 + numbers.incrementAndGet()), reference, asked, status);
        parcels.add(parcel);
        return parcel;
    }

    private Optional<Parcel> byCode(String courier, String code) {
        return parcels.stream()
                .filter(parcel -> parcel.courier.equals(courier) && parcel.code.equals(code))
                .findFirst();
    }

    private Optional<Parcel> byReference(String courier, String reference) {
        return parcels.stream()
                .filter(parcel -> parcel.courier.equals(courier) && parcel.reference.equals(reference))
                .findFirst();
    }

    private static Answer ok(String json) {
        return new Answer(200, json);
    }

    private static Answer data(String json) {
        return ok("{\"type\":\"success\",\"code\":200,\"data\":" + json + "}");
    }
}
