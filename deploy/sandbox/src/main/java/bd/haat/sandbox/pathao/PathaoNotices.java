package bd.haat.sandbox.pathao;

import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Notice;
import bd.haat.sandbox.parcel.NoticeWriter;
import bd.haat.sandbox.parcel.Parcel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pathao's webhook: the event is the status in other letters, the secret stands in a header. */
@Component
class PathaoNotices implements NoticeWriter {
    private final CourierSettings.Pathao merchant;

    PathaoNotices(CourierSettings settings) {
        this.merchant = settings.pathao();
    }

    @Override
    public String party() {
        return "pathao";
    }

    @Override
    public Notice write(Parcel parcel, String proof) {
        var event = switch (parcel.status().toLowerCase(Locale.ROOT)) {
            case "pending" -> "created";
            case "return" -> "returned";
            case "exchange" -> "exchanged";
            default -> parcel.status().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("consignment_id", parcel.code());
        body.put("merchant_order_id", parcel.reference());
        body.put("timestamp", parcel.moments().getLast().at().toString());
        body.put("store_id", merchant.storeId());
        body.put("event", "order." + event);
        if (event.equals("delivered")) {
            body.put("collected_amount", parcel.asked().path("amount_to_collect"));
        }
        var shown = proof == null ? merchant.webhookSecret() : proof;
        return new Notice("", shown.isEmpty() ? Map.of() : Map.of("X-PATHAO-Signature", shown), body);
    }
}
