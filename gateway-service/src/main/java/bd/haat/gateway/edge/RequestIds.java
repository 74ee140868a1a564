package bd.haat.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** {@code X-Request-Id}: the caller's own where it can do no harm in a log, else one of ours. */
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private RequestIds() {}

    static String of(ServerHttpRequest request) {
        var given = request.getHeaders().getFirst(HEADER);
        return given != null && HARMLESS.matcher(given).matches() ? given : next();
    }

    /** 128 random bits; not secret, so the fast source will do. */
    private static String next() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
