package bd.haat.user.token;

import bd.haat.common.persistence.Ids;
import io.jsonwebtoken.Jwts;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** JWT, ES256, claims {@code iss aud sub roles iat exp jti sid}. */
@Service
class JwtAccessTokens implements AccessTokens {
    private final KeyRing keys;
    private final TokenSettings settings;
    private final Clock clock;

    JwtAccessTokens(KeyRing keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Duration life() {
        return settings.accessTokenLife();
    }

    @Override
    public String issue(UUID userId, String role, UUID sessionId) {
        var now = clock.instant();
        var key = keys.signing();
        return Jwts.builder()
                .header()
                .keyId(key.kid())
                .and()
                .issuer("https://haat.bd")
                .audience()
                .add("haat")
                .and()
                .subject(userId.toString())
                .claim("roles", List.of(role))
                .claim("sid", sessionId.toString())
                .id(Ids.next().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(life())))
                .signWith(key.privateKey(), Jwts.SIG.ES256)
                .compact();
    }
}
