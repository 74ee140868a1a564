package bd.haat.order.sslcommerz;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code api.php} answers, a refusal under HTTP 200 too. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionAnswer(
        String status,
        String failedreason,
        String sessionkey,
        @JsonProperty("GatewayPageURL") String pageUrl) {
    boolean isOpen() {
        return "SUCCESS".equals(status) && pageUrl != null && !pageUrl.isBlank();
    }
}
