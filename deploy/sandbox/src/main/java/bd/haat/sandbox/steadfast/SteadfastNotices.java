package bd.haat.sandbox.steadfast;

import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Notice;
import bd.haat.sandbox.parcel.NoticeWriter;
import bd.haat.sandbox.parcel.Parcel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Steadfast's webhook, with a bearer token. */
@Component
class SteadfastNotices implements NoticeWriter {
    private final CourierSettings.Steadfast merchant;

    SteadfastNotices(CourierSettings settings) {
        this.merchant = settings.steadfast();
    }

    @Override
    public String party() {
        return "steadfast";
    }

    @Override
    public Notice write(Parcel parcel, String proof) {
        var shown = proof == null ? merchant.webhookToken() : proof;
        return new Notice(
                "",
                shown.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + shown),
                Map.of(
                        "notification_type", "delivery_status",
                        "consignment_id", Long.parseLong(parcel.code()),
                        "invoice", parcel.reference(),
                        "cod_amount", parcel.asked().path("cod_amount"),
                        "status", parcel.status(),
                        "delivery_charge", 100,
                        "tracking_message", "Consignment status has been updated as " + parcel.status(),
                        "updated_at", parcel.moments().getLast().at().toString()));
    }
}
