package bd.haat.gateway.limits;

import bd.haat.gateway.call.Call;
import bd.haat.gateway.call.Identity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The limits of the public API, per second and in a burst: 50 and 100 for a guest's address, 20 and 60 for who is signed in. */
public final class Limits {
    /** Each makes an account or sends an SMS. */
    private static final Set<String> REGISTRATION = Set.of("/api/v1/auth/register", "/api/v1/auth/guest");

    private final Buckets buckets;
    private final int multiplier;

    Limits(Buckets buckets, LimitSettings settings) {
        this.buckets = buckets;
        this.multiplier = settings.multiplier();
    }

    /** Counts the request, and tells whether the session of its token still stands. */
    public Mono<Allowance> take(ServerWebExchange exchange) {
        var identity = Identity.of(exchange);
        var caller = identity.map(this::person).orElseGet(() -> address(exchange));
        var all = isRegistration(exchange) ? List.of(caller, registration(exchange)) : List.of(caller);
        return buckets.take(all, identity.flatMap(Identity::sessionId));
    }

    /** Counts against the address alone, for work done before it is known who asks. */
    public Mono<Allowance> takeAsGuest(ServerWebExchange exchange) {
        return buckets.take(List.of(address(exchange)), Optional.empty());
    }

    private Bucket person(Identity identity) {
        return Bucket.perSecond("limit:user:" + identity.userId(), 20L * multiplier, 60L * multiplier);
    }

    private Bucket address(ServerWebExchange exchange) {
        return Bucket.perSecond("limit:ip:" + network(exchange), 50L * multiplier, 100L * multiplier);
    }

    private Bucket registration(ServerWebExchange exchange) {
        return Bucket.perMinute("limit:register:" + network(exchange), 10L * multiplier, 10L * multiplier);
    }

    private static String network(ServerWebExchange exchange) {
        return Call.of(exchange).client().network();
    }

    private static boolean isRegistration(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() == HttpMethod.POST
                && REGISTRATION.contains(request.getURI().getPath());
    }
}
