package bd.haat.common.test;

import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes what callers show: bearer tokens of people, keys of services. */
public class TestTokens {
    private static final List<String> SERVICES = List.of(
            "gateway",
            "user",
            "seller",
            "product",
            "location",
            "order",
            "notification",
            "ai",
            "marketing",
            "analytics");

    /** {@code Bearer …} of a shopper. */
    public String shopper(UUID userId) {
        return bearer(userId, "SHOPPER");
    }

    public String seller(UUID userId) {
        return bearer(userId, "SELLER");
    }

    public String admin() {
        return bearer(new UUID(0x7000, 0x8000000000000001L), "ADMIN");
    }

    public String bearer(UUID userId, String... roles) {
        return token(userId, Instant.now().plusSeconds(900), roles);
    }

    public String expired(UUID userId, String... roles) {
        return token(userId, Instant.now().minusSeconds(120), roles);
    }

    /** The value of {@code X-Api-Key} that the given service shows. */
    public String serviceKey(String service) {
        return serviceKeyOf(service);
    }

    private static String token(UUID userId, Instant expiry, String... roles) {
        return "Bearer "
                + Jwts.builder()
                        .header()
                        .keyId(TestIssuer.KEY_ID)
                        .and()
                        .issuer("https://haat.bd")
                        .audience()
                        .add("haat")
                        .and()
                        .subject(userId.toString())
                        .claim("roles", List.of(roles))
                        .claim("sid", UUID.randomUUID().toString())
                        .id(UUID.randomUUID().toString())
                        .issuedAt(Date.from(expiry.minusSeconds(900)))
                        .expiration(Date.from(expiry))
                        .signWith(TestIssuer.KEYS.getPrivate(), Jwts.SIG.ES256)
                        .compact();
    }

    static String serviceKeyOf(String service) {
        return "test-key-of-" + service;
    }

    /** By service, the hash that others accept. */
    static Map<String, String> acceptedServices() {
        return SERVICES.stream()
                .collect(Collectors.toMap(Function.identity(), service -> sha256(serviceKeyOf(service))));
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
