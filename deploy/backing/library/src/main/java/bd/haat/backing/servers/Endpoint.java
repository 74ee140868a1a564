package bd.haat.backing.servers;

import java.util.Map;
import java.util.TreeMap;

/** Collects how a server on the loopback is reached. */
final class Endpoint {
    private final Map<String, String> values = new TreeMap<>();

    /** Begins with {@code host} and {@code port}. */
    static Endpoint on(int port) {
        return new Endpoint().with("host", "127.0.0.1").with("port", port);
    }

    Endpoint with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }
}
