package bd.haat.gateway;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Signs tokens as user-service does, and publishes its keys. */
final class TestIssuer {
    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private volatile String current;

    TestIssuer() {
        rotate();
    }

    /** From now on a new key signs; the old ones stay published. */
    void rotate() {
        current = UUID.randomUUID().toString();
        keys.put(current, Jwts.SIG.ES256.keyPair().build());
    }

    String jwks() {
        List<JWK> published = keys.entrySet().stream()
                .<JWK>map(entry -> publicKey(entry.getKey(), entry.getValue()))
                .toList();
        return new JWKSet(published).toString();
    }

    String token(UUID userId) {
        return token(userId, UnaryOperator.identity());
    }

    /** @param change makes the token other than it should be */
    String token(UUID userId, UnaryOperator<JwtBuilder> change) {
        return signed(current, keys.get(current), userId, change);
    }

    /** Names our key, signed with one of its own. */
    String forged(UUID userId) {
        return signed(current, Jwts.SIG.ES256.keyPair().build(), userId, UnaryOperator.identity());
    }

    String currentKeyId() {
        return current;
    }

    ECPublicKey currentPublicKey() {
        return (ECPublicKey) keys.get(current).getPublic();
    }

    private static String signed(String keyId, KeyPair pair, UUID userId, UnaryOperator<JwtBuilder> change) {
        var now = Instant.now();
        var sound = Jwts.builder()
                .header()
                .keyId(keyId)
                .and()
                .issuer("https://haat.bd")
                .audience()
                .add("haat")
                .and()
                .subject(userId.toString())
                .claim("roles", List.of("SHOPPER"))
                .claim("sid", UUID.randomUUID().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(900)));
        return change.apply(sound).signWith(pair.getPrivate(), Jwts.SIG.ES256).compact();
    }

    private static ECKey publicKey(String id, KeyPair pair) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .keyID(id)
                .build();
    }
}
