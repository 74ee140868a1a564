package bd.haat.gateway.forward;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Which headers stop here. Names in lower case, underscores as hyphens: some servers read {@code X_User_Id} as the same header. */
final class HeaderNames {
    /** Of one connection, not of the message. */
    private static final Set<String> PER_CONNECTION = Set.of(
            "connection",
            "expect", // answered by us
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Only we may set these; the first two because nobody outside has any business with them. */
    private static final Set<String> OURS =
            Set.of("x-api-key", "forwarded", "x-real-ip", "x-request-id", "traceparent", "tracestate", "baggage");

    private HeaderNames() {}

    static boolean goesIn(String header, Set<String> namedByConnection) {
        var name = normal(header);
        return !OURS.contains(name)
                && !name.startsWith("x-user-")
                && !name.startsWith("x-forwarded-")
                && !PER_CONNECTION.contains(name)
                && !namedByConnection.contains(name);
    }

    static boolean goesOut(String header) {
        return !PER_CONNECTION.contains(normal(header));
    }

    /** What {@code Connection} declares to be of the connection too. */
    static Set<String> namedByConnection(HttpHeaders headers) {
        List<String> named = headers.containsHeader(HttpHeaders.CONNECTION) ? headers.getConnection() : List.of();
        return named.isEmpty()
                ? Set.of()
                : named.stream().map(HeaderNames::normal).collect(Collectors.toSet());
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
