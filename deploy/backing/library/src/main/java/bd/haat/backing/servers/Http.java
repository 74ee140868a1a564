package bd.haat.backing.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Questions to a server over HTTP while it starts. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    /** The status of GET; 0 where nobody answers in time. */
    static int status(String url) {
        return status(HttpRequest.newBuilder(URI.create(url)));
    }

    static int status(String url, String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return status(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + credentials));
    }

    private static int status(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
