package bd.haat.common.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Remembers verified tokens: an ES256 signature costs half a millisecond, a look-up next to nothing. Only good ones are kept, and none past its expiry. */
class CachedJwtDecoder implements JwtDecoder {
    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    CachedJwtDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            known = decoder.decode(token);
            verified.put(token, known);
        } else if (known.getExpiresAt() == null || !known.getExpiresAt().isAfter(clock.instant())) {
            verified.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known;
    }
}
