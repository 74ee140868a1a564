package bd.haat.gateway.identity;

import bd.haat.gateway.call.Identity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Verifies a JWT: ES256 and nothing else, a key of user-service, issuer, audience, lifetime, a subject. */
@Component
class TokenVerifier {
    private final SigningKeys keys;
    private final IdentitySettings settings;
    private final Clock clock;

    TokenVerifier(SigningKeys keys, IdentitySettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Cheap checks first: an expired token never costs a signature. */
    Mono<Verdict> verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var keyId = jwt.getHeader().getKeyID();
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || keyId == null || !stands(claims))
                return Mono.just(new Verdict.Bad());
            var identity = identity(claims, token);
            return keys.byId(keyId)
                    .publishOn(Schedulers.parallel()) // half a millisecond of arithmetic: not where others wait
                    .map(key -> isSigned(jwt, key) ? new Verdict.Good(identity) : (Verdict) new Verdict.Forged())
                    .onErrorReturn(new Verdict.Undecided());
        } catch (ParseException | IllegalArgumentException noToken) {
            return Mono.just(new Verdict.Bad());
        }
    }

    private static Identity identity(JWTClaimsSet claims, String token) throws ParseException {
        var userId = UUID.fromString(claims.getSubject()).toString();
        var sessionId = Optional.ofNullable(claims.getStringClaim("sid"));
        return new Identity(userId, sessionId, claims.getExpirationTime().toInstant(), token);
    }

    private boolean stands(JWTClaimsSet claims) {
        Instant now = clock.instant();
        return settings.issuer().equals(claims.getIssuer())
                && claims.getAudience().contains(settings.audience())
                && claims.getSubject() != null
                && claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(now)
                && (claims.getNotBeforeTime() == null
                        || !claims.getNotBeforeTime().toInstant().isAfter(now));
    }

    private static boolean isSigned(SignedJWT jwt, Optional<JWSVerifier> key) {
        try {
            return key.isPresent() && jwt.verify(key.get());
        } catch (JOSEException unusable) {
            return false;
        }
    }
}
