package bd.haat.sandbox.sslcommerz;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Posts a notice to the merchant as a form and keeps what was answered. */
@Component
class NoticeSender {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Sessions sessions;
    private final Clock clock;

    NoticeSender(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The HTTP status that the merchant answered, 0 for none. */
    int send(String sessionKey, String url, Map<String, String> fields) {
        var at = clock.instant();
        var answered = post(url, fields);
        var notice = new Session.Notice(at, fields.getOrDefault("status", ""), answered);
        sessions.change(sessionKey, session -> session.noticed(notice));
        return answered;
    }

    private int post(String url, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
