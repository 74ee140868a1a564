package bd.haat.gateway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * User-service's published keys. Fetched anew every few minutes, so that a withdrawn key is forgotten, and for a key id never
 * seen, so that a new key is known at once; but once a second at most, since anyone can invent key ids.
 */
@Component
class RestSigningKeys implements SigningKeys, AutoCloseable {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Mono<Map<String, JWSVerifier>> published;
    private final Disposable refreshing;
    private volatile Map<String, JWSVerifier> known = Map.of();

    RestSigningKeys(RestUsers users) {
        published = Mono.defer(users::signingKeys)
                .map(RestSigningKeys::read)
                .doOnNext(keys -> known = keys)
                .cache(_ -> AT_MOST_EVERY, _ -> AFTER_FAILURE, () -> AFTER_FAILURE);
        refreshing = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> published.onErrorComplete())
                .subscribe();
    }

    @Override
    public Mono<Optional<JWSVerifier>> byId(String keyId) {
        var key = known.get(keyId);
        return key != null ? Mono.just(Optional.of(key)) : published.map(keys -> Optional.ofNullable(keys.get(keyId)));
    }

    /** Keys of other kinds are left out: nothing else than ES256 is ours. */
    private static Map<String, JWSVerifier> read(String document) {
        try {
            var keys = new HashMap<String, JWSVerifier>();
            for (var key : JWKSet.parse(document).getKeys())
                if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && ec.getKeyID() != null)
                    keys.put(ec.getKeyID(), new ECDSAVerifier(ec));
            return Map.copyOf(keys);
        } catch (ParseException | JOSEException unreadable) {
            throw new IllegalStateException("user-service's keys are unreadable", unreadable);
        }
    }

    @Override
    public void close() {
        refreshing.dispose();
    }
}
