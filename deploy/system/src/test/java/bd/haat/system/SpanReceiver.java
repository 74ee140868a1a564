package bd.haat.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Takes spans as a collector of OTLP over HTTP does, at an address of its own for each member, and notes which members tell of the traces that are
 * followed. A trace's id stands in a message as its sixteen bytes, so that nothing else of it has to be understood.
 */
final class SpanReceiver {
    private final HttpServer server;
    private final Map<String, Set<String>> followed = new ConcurrentHashMap<>();

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    static SpanReceiver start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new SpanReceiver(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where a member sends its spans. */
    String address(String member) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + member;
    }

    /** @param trace 32 hex digits */
    void follow(String trace) {
        followed.put(trace, ConcurrentHashMap.newKeySet());
    }

    /** Who had a part in the trace, as far as they have told. */
    Set<String> membersIn(String trace) {
        return followed.get(trace);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = latin1(exchange.getRequestBody().readAllBytes());
            var member = exchange.getRequestURI().getPath().substring(1);
            followed.forEach((trace, members) -> {
                if (body.contains(latin1(HexFormat.of().parseHex(trace)))) members.add(member);
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** One character for each byte. */
    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
