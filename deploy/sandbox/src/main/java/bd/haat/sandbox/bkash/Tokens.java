package bd.haat.sandbox.bkash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The {@code id_token}s and {@code refresh_token}s given out, at most {@value #LIMIT} of each. */
@Component
class Tokens {
    static final int LIMIT = 10_000;

    private final Map<String, Instant> idTokens = new LinkedHashMap<>();
    private final Map<String, Instant> refreshTokens = new LinkedHashMap<>();
    private final BkashSettings settings;
    private final Clock clock;

    Tokens(BkashSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized String grant() {
        return issue(idTokens, settings.tokenLifetime());
    }

    synchronized String grantRefresh() {
        return issue(refreshTokens, settings.refreshLifetime());
    }

    synchronized boolean isRefreshable(String refreshToken) {
        var until = refreshTokens.get(refreshToken);
        return until != null && until.isAfter(clock.instant());
    }

    /** Lets a valid token pass, with or without {@code Bearer} before it. */
    synchronized void check(String authorization) {
        var token = authorization == null ? "" : authorization.replaceFirst("(?i)^Bearer ", "");
        var until = idTokens.get(token);
        if (until == null) {
            throw new BkashUnauthorized("Unauthorized");
        }
        if (!until.isAfter(clock.instant())) {
            throw new BkashUnauthorized("The incoming token has expired");
        }
    }

    /** Lets every {@code id_token} expire at once; refresh tokens stay. */
    synchronized void expireAll() {
        idTokens.replaceAll((_, _) -> Instant.EPOCH);
    }

    private String issue(Map<String, Instant> tokens, Duration lifetime) {
        var token = "sandbox." + UUID.randomUUID() + "." + UUID.randomUUID();
        tokens.put(token, clock.instant().plus(lifetime));
        if (tokens.size() > LIMIT) {
            tokens.remove(tokens.keySet().iterator().next());
        }
        return token;
    }
}
