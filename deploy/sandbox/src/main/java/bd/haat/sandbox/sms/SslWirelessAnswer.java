package bd.haat.sandbox.sms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** SSL Wireless's answer; HTTP 200 also for a refusal. */
record SslWirelessAnswer(
        String status,
        @JsonProperty("status_code") int statusCode,
        @JsonProperty("error_message") String errorMessage,
        List<SmsInfo> smsinfo) {

    /** The fate of one message. */
    record SmsInfo(
            @JsonProperty("sms_status") String smsStatus,
            @JsonProperty("status_message") String statusMessage,
            String msisdn,
            @JsonProperty("sms_type") String smsType,
            @JsonProperty("sms_body") String smsBody,
            @JsonProperty("csms_id") String csmsId,
            @JsonProperty("reference_id") String referenceId) {
        boolean sent() {
            return smsStatus.equals("SUCCESS");
        }
    }

    static SslWirelessAnswer refused(SslWirelessCode code) {
        return new SslWirelessAnswer("FAILED", code.code(), code.message(), List.of());
    }

    static SslWirelessAnswer of(List<SmsInfo> messages) {
        var code = messages.stream().anyMatch(SmsInfo::sent) ? SslWirelessCode.SUCCESS : SslWirelessCode.NOTHING_SENT;
        var status = code == SslWirelessCode.SUCCESS ? "SUCCESS" : "FAILED";
        return new SslWirelessAnswer(status, code.code(), code.message(), messages);
    }
}
