package bd.haat.order.pathao;

import bd.haat.order.courier.HttpCourier;
import bd.haat.order.courier.HttpCourier.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps one token for all calls, for a tenth less than its life; asks for a new one with the refresh token, else with the password. */
class PathaoTokens {
    private static final String PATH = "/aladdin/api/v1/issue-token";

    private record Held(String access, String refresh, Instant until) {}

    private final HttpCourier http;
    private final PathaoSettings settings;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Held held;

    PathaoTokens(HttpCourier http, PathaoSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty if Pathao gives none. */
    Optional<String> current() {
        if (isFresh()) return Optional.of(held.access);
        renewing.lock();
        try {
            if (isFresh()) return Optional.of(held.access);
            var old = held;
            var issued = old == null ? Optional.<Held>empty() : issued("refresh_token", "refresh_token", old.refresh);
            held = issued.or(() -> issued("password", "password", settings.password()))
                    .orElse(null);
            return Optional.ofNullable(held).map(Held::access);
        } finally {
            renewing.unlock();
        }
    }

    /** Pathao no longer takes this one. */
    void forget(String access) {
        var known = held;
        if (known != null && known.access.equals(access)) held = null;
    }

    private boolean isFresh() {
        var known = held;
        return known != null && known.until.isAfter(clock.instant());
    }

    private Optional<Held> issued(String grant, String secretName, String secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("client_id", settings.clientId());
        body.put("client_secret", settings.clientSecret());
        body.put("username", settings.username());
        body.put("grant_type", grant);
        body.put(secretName, secret);
        if (!(http.post(PATH, body, Map.of(), true) instanceof Reply.Said said) || !said.isOk())
            return Optional.empty();
        var access = said.text("/access_token");
        long seconds = said.at("/expires_in").asLong(0);
        return access == null
                ? Optional.empty()
                : Optional.of(new Held(
                        access, said.text("/refresh_token"), clock.instant().plusSeconds(seconds - seconds / 10)));
    }
}
