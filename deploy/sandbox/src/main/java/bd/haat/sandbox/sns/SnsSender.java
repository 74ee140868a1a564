package bd.haat.sandbox.sns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts envelopes as SNS does: JSON that calls itself plain text. */
@Component
public class SnsSender {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json;

    SnsSender(JsonMapper json) {
        this.json = json;
    }

    /** The HTTP status that the subscriber answered, 0 for none. */
    public int send(String url, Map<String, String> envelope) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Content-Type", "text/plain; charset=UTF-8")
                    .header("x-amz-sns-message-type", envelope.get("Type"))
                    .header("x-amz-sns-message-id", envelope.get("MessageId"))
                    .header("x-amz-sns-topic-arn", envelope.get("TopicArn"))
                    .POST(BodyPublishers.ofString(json.writeValueAsString(envelope)))
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
