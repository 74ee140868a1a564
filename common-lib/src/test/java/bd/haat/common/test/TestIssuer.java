package bd.haat.common.test;

import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** Publishes a key over HTTP as user-service does, and signs with it. */
final class TestIssuer {
    static final String KEY_ID = "test";
    static final KeyPair KEYS = Jwts.SIG.ES256.keyPair().build();

    private static final HttpServer SERVER = start();

    private TestIssuer() {}

    static String jwksUri() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/.well-known/jwks.json";
    }

    private static HttpServer start() {
        var key = Jwks.builder().key((ECPublicKey) KEYS.getPublic()).id(KEY_ID).build();
        var x = base64(key.get("x"));
        var y = base64(key.get("y"));
        var body = """
            {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}\
            """.formatted(KEY_ID, x, y).getBytes(StandardCharsets.UTF_8);
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/.well-known/jwks.json", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private static String base64(Object member) {
        return member instanceof byte[] bytes
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                : member.toString();
    }
}
