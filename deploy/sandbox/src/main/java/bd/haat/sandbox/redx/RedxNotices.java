package bd.haat.sandbox.redx;

import bd.haat.sandbox.parcel.CourierSettings;
import bd.haat.sandbox.parcel.Notice;
import bd.haat.sandbox.parcel.NoticeWriter;
import bd.haat.sandbox.parcel.Parcel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** RedX's webhook; the proof is the token in the address. */
@Component
class RedxNotices implements NoticeWriter {
    private final CourierSettings.Redx merchant;

    RedxNotices(CourierSettings settings) {
        this.merchant = settings.redx();
    }

    @Override
    public String party() {
        return "redx";
    }

    @Override
    public Notice write(Parcel parcel, String proof) {
        var shown = proof == null ? merchant.webhookToken() : proof;
        return new Notice(
                shown.isEmpty() ? "" : "?token=" + shown,
                Map.of(),
                Map.of(
                        "tracking_number", parcel.code(),
                        "timestamp", parcel.moments().getLast().at().toString(),
                        "status", parcel.status(),
                        "message_en", parcel.status(),
                        "message_bn", parcel.status(),
                        "invoice_number", parcel.reference()));
    }
}
