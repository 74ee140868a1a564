package bd.haat.order.bkash;

import bd.haat.order.payment.GatewayException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Keeps one token for all calls, renews it a minute early by its refresh token, and asks for a new one where that is refused. */
class TokenGateway {
    private static final long EARLY_SECONDS = 60;

    private final RestClient http;
    private final BkashSettings settings;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile BkashToken.Held held;

    TokenGateway(RestClient http, BkashSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws GatewayException if bKash gives none */
    String current() {
        var known = held;
        if (isFresh(known)) return known.token().idToken();
        renewing.lock();
        try {
            known = held;
            if (isFresh(known)) return known.token().idToken();
            var token = known == null ? granted() : refreshed(known.token());
            held = new BkashToken.Held(token, clock.instant().plusSeconds(token.expiresIn() - EARLY_SECONDS));
            return token.idToken();
        } finally {
            renewing.unlock();
        }
    }

    /** bKash no longer takes this one. */
    void forget(String idToken) {
        var known = held;
        if (known != null && known.token().idToken().equals(idToken)) held = null;
    }

    private boolean isFresh(BkashToken.Held known) {
        return known != null && known.until().isAfter(clock.instant());
    }

    private BkashToken refreshed(BkashToken old) {
        try {
            return call("refresh", old.refreshToken());
        } catch (GatewayException refused) {
            return granted();
        }
    }

    private BkashToken granted() {
        return call("grant", null);
    }

    private BkashToken call(String what, String refreshToken) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("app_key", settings.appKey());
        body.put("app_secret", settings.appSecret());
        if (refreshToken != null) body.put("refresh_token", refreshToken);
        try {
            var token = http.post()
                    .uri("/v1.2.0-beta/tokenized/checkout/token/" + what)
                    .header("username", settings.username())
                    .header("password", settings.password())
                    .body(body)
                    .retrieve()
                    .requiredBody(BkashToken.class);
            if (token.idToken() == null) throw new GatewayException("no-token", null);
            return token;
        } catch (RestClientException failed) {
            throw new GatewayException("no-token", failed);
        }
    }
}
