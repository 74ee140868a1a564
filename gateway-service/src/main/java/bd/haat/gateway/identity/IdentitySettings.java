package bd.haat.gateway.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the {@code iss} that tokens must carry
 * @param audience the {@code aud} that tokens must carry
 * @param internal the gateway's own key
 */
@ConfigurationProperties("haat")
record IdentitySettings(
        @DefaultValue("https://haat.bd") String issuer,
        @DefaultValue("haat") String audience,
        @DefaultValue Internal internal) {
    /** @param key shown to user-service as {@code X-Api-Key} */
    record Internal(@DefaultValue("") String key) {}
}
