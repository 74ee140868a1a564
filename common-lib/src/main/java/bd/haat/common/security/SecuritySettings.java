package bd.haat.common.security;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jwksUri where user-service publishes its keys; by default at the first URL of {@code haat.services.user}
 * @param services base URLs of our services
 * @param issuer the {@code iss} that tokens must carry
 * @param audience the {@code aud} that tokens must carry
 * @param internal keys of services
 */
@ConfigurationProperties("haat")
record SecuritySettings(
        String jwksUri,
        @DefaultValue Map<String, List<URI>> services,
        @DefaultValue("https://haat.bd") String issuer,
        @DefaultValue("haat") String audience,
        @DefaultValue Internal internal) {
    String publishedKeys() {
        if (jwksUri != null) return jwksUri;
        var users = services.get("user");
        if (users == null || users.isEmpty())
            throw new IllegalStateException("set haat.services.user: tokens are verified with the keys it publishes");
        return users.getFirst() + "/.well-known/jwks.json";
    }

    /**
     * @param key what this service shows to others
     * @param accepted by calling service, the SHA-256 in hex of each key that is good now; two while one is being replaced
     */
    record Internal(String key, @DefaultValue Map<String, List<String>> accepted) {}
}
