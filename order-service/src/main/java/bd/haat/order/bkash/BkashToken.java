package bd.haat.order.bkash;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** What {@code token/grant} and {@code token/refresh} give; {@code expires_in} in seconds. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BkashToken(
        @JsonProperty("id_token") String idToken,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("expires_in") long expiresIn) {
    record Held(BkashToken token, Instant until) {}
}
