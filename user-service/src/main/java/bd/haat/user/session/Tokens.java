package bd.haat.user.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a client gets for signing in.
 *
 * @param expiresIn seconds the access token is good for
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {
    @JsonProperty
    public String tokenType() {
        return "Bearer";
    }
}
