package bd.haat.sandbox.parcel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where the merchant wants to be told; set on the couriers' portals, here at {@code /control/couriers/callback}. */
@Component
class Callback {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;
    private volatile String merchant;

    Callback(CourierSettings settings, JsonMapper json) {
        this.merchant = settings.merchantUrl();
        this.json = json;
    }

    void moveTo(String url) {
        merchant = url;
    }

    /** The HTTP status that the merchant answered, 0 for none. */
    int call(String party, Notice notice) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(merchant + "/api/v1/couriers/" + party + "/events" + notice.query()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(notice.body())));
            notice.headers().forEach(request::header);
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
