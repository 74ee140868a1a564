package bd.haat.sandbox.sms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.web.bind.annotation.BindParam;

/** The bodies of SSL Wireless's SMS API v3. */
sealed interface SslWirelessRequest {
    String apiToken();

    String sid();

    /** {@code POST /api/v3/send-sms}, as JSON or form. */
    record Single(
            @JsonProperty("api_token") @BindParam("api_token")
            String apiToken,

            String sid,
            String msisdn,
            String sms,
            @JsonProperty("csms_id") @BindParam("csms_id") String csmsId)
            implements SslWirelessRequest {}

    /** {@code POST /api/v3/send-sms/bulk}: one text to at most 100 numbers. */
    record Bulk(
            @JsonProperty("api_token") String apiToken,
            String sid,
            List<String> msisdn,
            String sms,
            @JsonProperty("batch_csms_id") String batchCsmsId)
            implements SslWirelessRequest {}

    /** {@code POST /api/v3/send-sms/dynamic}: at most 100 texts, each to its number. */
    record Dynamic(@JsonProperty("api_token") String apiToken, String sid, List<Item> sms)
            implements SslWirelessRequest {}

    /** One message of {@link Dynamic}; its text is called {@code text} here and {@code sms} elsewhere. */
    record Item(
            String msisdn,
            String text,
            @JsonProperty("csms_id") String csmsId) {}
}
