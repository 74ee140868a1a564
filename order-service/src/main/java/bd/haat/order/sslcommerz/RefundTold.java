package bd.haat.order.sslcommerz;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a refund is answered with. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RefundTold(
        @JsonProperty("APIConnect") String connected,
        String status,
        @JsonProperty("refund_ref_id") String reference,
        String errorReason) {
    /** Begun now, or by an earlier call. */
    boolean isOnItsWay() {
        return "success".equals(status) || "processing".equals(status);
    }

    /** The number of the refund was used before, by ourselves. */
    boolean wasSentBefore() {
        return "failed".equals(status) && errorReason != null && errorReason.startsWith("Duplicate");
    }

    boolean isRefused() {
        return "DONE".equals(connected) && "failed".equals(status) && !wasSentBefore();
    }
}
