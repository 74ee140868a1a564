package bd.haat.user.session;

import bd.haat.user.token.AccessTokens;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Tells the gateway which sessions ended while their access tokens may still be good: key {@code revoked:sid:<session>} for as long as a token lives. */
@Component
class RevokedSessions {
    private static final Logger log = LoggerFactory.getLogger(RevokedSessions.class);

    private final StringRedisTemplate redis;
    private final AccessTokens accessTokens;

    RevokedSessions(StringRedisTemplate redis, AccessTokens accessTokens) {
        this.redis = redis;
        this.accessTokens = accessTokens;
    }

    void remember(UUID sessionId) {
        try {
            redis.opsForValue().set("revoked:sid:" + sessionId, "1", accessTokens.life());
        } catch (DataAccessException away) {
            // The database has it: no refresh any more. Only a token already out lives on, for minutes at most.
            log.warn(
                    "session {} ends, but Redis does not answer: its access token stays good until it expires",
                    sessionId);
        }
    }
}
