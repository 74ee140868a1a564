package bd.haat.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the sandbox over HTTP, without following redirects. */
@Lazy
@TestComponent
public class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final Environment environment;

    Caller(JsonMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    /** A status, a body and the headers asked for. */
    public record Reply(int status, String body, HttpResponse<String> response, JsonMapper json) {
        /** The body as JSON. */
        public JsonNode tree() {
            return json.readTree(body);
        }

        /** The text at a JSON pointer, empty if there is none. */
        public String at(String pointer) {
            return tree().at(pointer).asString("");
        }

        /** The first value of a header. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** {@code GET}. */
    public Reply get(String path, String... headers) throws IOException {
        return send(request(path, headers).GET());
    }

    /** {@code DELETE}. */
    public Reply delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    /** {@code POST} of a value as JSON; text is sent as it is. */
    public Reply post(String path, Object body, String... headers) throws IOException {
        var text = body instanceof String written ? written : json.writeValueAsString(body);
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text)));
    }

    /** {@code PUT} of a value as JSON. */
    public Reply put(String path, Object body, String... headers) throws IOException {
        return write("PUT", path, body, headers);
    }

    /** {@code PATCH} with a value as JSON. */
    public Reply patch(String path, Object body, String... headers) throws IOException {
        return write("PATCH", path, body, headers);
    }

    private Reply write(String method, String path, Object body, String... headers) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** {@code POST} of a form. */
    public Reply form(String path, Map<String, String> fields, String... headers) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields))));
    }

    /** Orders a fault, which has to be accepted. */
    public void fault(Map<String, Object> order) throws IOException {
        var reply = post("/control/faults", order);
        if (reply.status() != 201) {
            throw new IllegalArgumentException(reply.body());
        }
    }

    /** Fields as a query string. */
    public static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response, json);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
