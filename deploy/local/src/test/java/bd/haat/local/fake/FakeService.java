package bd.haat.local.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * A service of the JDK alone. {@code /env} tells its environment, {@code /crash} ends it. {@code FAKE_MODE=dies} ends it at
 * once, {@code FAKE_MODE=deaf} keeps it from ever being ready.
 */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] args) throws IOException {
        var mode = System.getenv().getOrDefault("FAKE_MODE", "");
        System.out.println("fake service " + mode);
        if (mode.equals("dies")) {
            System.out.println("{\"message\":\"no luck today\",\"log.level\":\"ERROR\"}");
            System.exit(7);
        }
        var port = Integer.parseInt(System.getenv("SERVER_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        answer(server, "/actuator/health/readiness", mode.equals("deaf") ? 503 : 200, "{}");
        answer(server, "/env", 200, environment());
        server.createContext("/crash", _ -> Runtime.getRuntime().halt(9));
        server.start();
    }

    private static String environment() {
        var text = new StringBuilder();
        new TreeMap<>(System.getenv())
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void answer(HttpServer server, String path, int status, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
