package bd.haat.order.pathao;

import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierWebhook;
import bd.haat.order.courier.HttpCourier;
import bd.haat.order.courier.SharedSecret;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Pathao's events: {@code X-PATHAO-Signature} is the secret itself, no signature of the body; wanted are 202 and a header of ours within
 * ten seconds, to {@code webhook_integration} too, by which Pathao tries the address.
 */
@Component
class PathaoWebhook implements CourierWebhook {
    private final SharedSecret secret;
    private final Map<String, String> headers;

    PathaoWebhook(PathaoSettings settings) {
        this.secret = new SharedSecret(settings.webhookSecret());
        this.headers = settings.integrationSecret() == null
                ? Map.of()
                : Map.of("X-Pathao-Merchant-Webhook-Integration-Secret", settings.integrationSecret());
    }

    @Override
    public CourierName courier() {
        return CourierName.PATHAO;
    }

    @Override
    public boolean isProved(Call call) {
        return secret.matches(call.header().apply("X-PATHAO-Signature"));
    }

    @Override
    public Optional<Notice> read(JsonNode body) {
        return PathaoSteps.of(HttpCourier.text(body.path("event")))
                .map(_ -> new Notice(
                        HttpCourier.text(body.path("merchant_order_id")),
                        HttpCourier.text(body.path("consignment_id"))));
    }

    @Override
    public int accepted() {
        return 202;
    }

    @Override
    public Map<String, String> answerHeaders() {
        return headers;
    }
}
