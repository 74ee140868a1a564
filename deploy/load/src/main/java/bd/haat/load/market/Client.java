package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.http.Connection;
import bd.haat.load.http.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the market outside of what is measured: refusals and lost connections end the program. */
final class Client implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Connection connection;
    private String authorization = "";

    Client(URI base) {
        this.connection = new Connection(base);
    }

    /** The header line of whoever is signed in. */
    String authorization() {
        return authorization;
    }

    /** False when login or password are not right. */
    boolean signIn(String login, String password) {
        var wish = Map.of("login", login, "password", password);
        var reply = post("/api/v1/auth/login", wish);
        for (int attempt = 1; attempt < 10 && (reply.status() == 503 || reply.status() == 429); attempt++) {
            Pauses.pause(500);
            reply = post("/api/v1/auth/login", wish);
        }
        if (reply.status() == 401) return false;
        reply.need("login of " + login);
        authorization =
                "Authorization: Bearer " + reply.json().path("accessToken").asString() + "\r\n";
        return true;
    }

    JsonNode got(String path) {
        return send("GET", path, null).need("GET " + path);
    }

    Reply post(String path, Object body) {
        return send("POST", path, body == null ? null : JSON.writeValueAsString(body));
    }

    JsonNode posted(String path, Object body) {
        return post(path, body).need("POST " + path);
    }

    JsonNode put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body)).need("PUT " + path);
    }

    /** Deletes whatever version there is. */
    void delete(String path) {
        send("DELETE", path, null, "If-Match: *\r\n").need("DELETE " + path);
    }

    private Reply send(String method, String path, String body) {
        return send(method, path, body, "");
    }

    private Reply send(String method, String path, String body, String headers) {
        try {
            return connection.send(method, path, authorization + headers, body);
        } catch (IOException failed) {
            throw new LoadException(method + " " + path + ": " + failed, failed);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
