package bd.haat.order.steadfast;

import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierWebhook;
import bd.haat.order.courier.HttpCourier;
import bd.haat.order.courier.SharedSecret;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Steadfast's notices, proved by a bearer token that is no person's. */
@Component
class SteadfastWebhook implements CourierWebhook {
    private static final String BEARER = "Bearer ";
    private static final Set<String> KINDS = Set.of("delivery_status", "tracking_update", "return_status");

    private final SharedSecret token;

    SteadfastWebhook(SteadfastSettings settings) {
        this.token = new SharedSecret(settings.webhookToken());
    }

    @Override
    public CourierName courier() {
        return CourierName.STEADFAST;
    }

    @Override
    public boolean isProved(Call call) {
        var shown = call.header().apply("Authorization");
        return shown != null
                && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.matches(shown.substring(BEARER.length()).strip());
    }

    @Override
    public Optional<Notice> read(JsonNode body) {
        var kind = HttpCourier.text(body.path("notification_type"));
        if (kind == null || !KINDS.contains(kind)) return Optional.empty();
        return Optional.of(
                new Notice(HttpCourier.text(body.path("invoice")), HttpCourier.text(body.path("consignment_id"))));
    }
}
