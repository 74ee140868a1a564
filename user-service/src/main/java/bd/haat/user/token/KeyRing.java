package bd.haat.user.token;

import bd.haat.common.persistence.Ids;
import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys in use, newest first, all of them published. A key is replaced when its life ends and stays published for a day more, much
 * longer than any token lives. Verifiers fetch the ring when they meet an unknown {@code kid}, from whichever replica answers: so a
 * new key signs only when all replicas have read it. Keys that were encrypted under another secret are published and never sign:
 * while the secret changes, old replicas and new ones sign with keys of their own.
 */
@Component
class KeyRing {
    private static final Duration PUBLISHED_LONGER = Duration.ofDays(1);
    private static final Duration READ_BY_ALL = Duration.ofSeconds(30);

    private final JdbcSigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;
    private volatile List<SigningKey> ring = List.of();

    KeyRing(JdbcSigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    SigningKey signing() {
        var ours = ring.stream().filter(SigningKey::signs).toList();
        var readByAll = clock.instant().minus(READ_BY_ALL);
        return ours.stream()
                .filter(key -> !key.createdAt().isAfter(readByAll))
                .findFirst()
                .orElseGet(ours::getLast); // the very first
    }

    JWKSet published() {
        return new JWKSet(ring.stream().map(KeyRing::jwk).toList());
    }

    @PostConstruct
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void turn() {
        var now = clock.instant();
        keys.addUnlessNewer(generate(), now.minus(settings.signingKeyLife()));
        var oldest = now.minus(settings.signingKeyLife()).minus(PUBLISHED_LONGER);
        keys.deleteBefore(oldest);
        var found = keys.since(oldest);
        if (found.stream().noneMatch(SigningKey::signs)) {
            keys.add(generate());
            found = keys.since(oldest);
        }
        ring = found;
    }

    private SigningKey generate() {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            return new SigningKey(Ids.next().toString(), key.toECPublicKey(), key.toECPrivateKey(), clock.instant());
        } catch (JOSEException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static JWK jwk(SigningKey key) {
        return new ECKey.Builder(Curve.P_256, key.publicKey())
                .keyID(key.kid())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(new Algorithm("ES256"))
                .build();
    }
}
