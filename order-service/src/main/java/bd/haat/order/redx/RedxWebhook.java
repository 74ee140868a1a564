package bd.haat.order.redx;

import bd.haat.order.courier.CourierName;
import bd.haat.order.courier.CourierWebhook;
import bd.haat.order.courier.HttpCourier;
import bd.haat.order.courier.SharedSecret;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** RedX's notices; the proof is the {@code token} in the address that we gave it. */
@Component
class RedxWebhook implements CourierWebhook {
    private final SharedSecret token;

    RedxWebhook(RedxSettings settings) {
        this.token = new SharedSecret(settings.webhookToken());
    }

    @Override
    public CourierName courier() {
        return CourierName.REDX;
    }

    @Override
    public boolean isProved(Call call) {
        return token.matches(call.token());
    }

    @Override
    public Optional<Notice> read(JsonNode body) {
        return RedxSteps.of(HttpCourier.text(body.path("status")))
                .map(_ -> new Notice(
                        HttpCourier.text(body.path("invoice_number")), HttpCourier.text(body.path("tracking_number"))));
    }
}
