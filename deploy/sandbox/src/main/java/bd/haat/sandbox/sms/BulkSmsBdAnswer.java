package bd.haat.sandbox.sms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** BulkSMSBD's answer: {@code response_code} 202 is a success, everything else a refusal, all under HTTP 200. */
record BulkSmsBdAnswer(
        @JsonProperty("response_code") int responseCode,
        @JsonProperty("message_id") Long messageId,
        @JsonProperty("success_message") String successMessage,
        @JsonProperty("error_message") String errorMessage) {
    private static final Map<Integer, String> MESSAGES = Map.of(
            1001, "Invalid Number",
            1002, "Sender ID not correct or disabled",
            1003, "Please provide all required fields",
            1005, "Internal Error",
            1006, "Balance Validity Not Available",
            1007, "Balance Insufficient",
            1011, "User Id not found",
            1012, "Masking SMS must be sent in Bengali");

    static BulkSmsBdAnswer submitted(long messageId) {
        return new BulkSmsBdAnswer(202, messageId, "SMS Submitted Successfully", "");
    }

    static BulkSmsBdAnswer refused(int code) {
        return new BulkSmsBdAnswer(code, null, "", MESSAGES.getOrDefault(code, "Internal Error"));
    }
}
