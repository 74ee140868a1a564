package bd.haat.user.token;

import java.time.Duration;
import java.util.UUID;

/** Makes access tokens. */
public interface AccessTokens {
    /** How long a token is good. */
    Duration life();

    /** A signed token for one person, role and session. */
    String issue(UUID userId, String role, UUID sessionId);
}
