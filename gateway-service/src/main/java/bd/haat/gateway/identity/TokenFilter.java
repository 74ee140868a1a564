package bd.haat.gateway.identity;

import bd.haat.gateway.call.Call;
import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.limits.Allowance;
import bd.haat.gateway.limits.Allowance.Refused;
import bd.haat.gateway.limits.Limits;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.Problems;
import bd.haat.gateway.routing.Destination;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Knows who asks. Without a token the request passes: each service decides what guests may do. */
@Component
@Order(50)
class TokenFilter implements PublicFilter {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 8192;

    private final Tokens tokens;
    private final Suspects suspects;
    private final Limits limits;
    private final Problems problems;

    TokenFilter(Tokens tokens, Suspects suspects, Limits limits, Problems problems) {
        this.tokens = tokens;
        this.suspects = suspects;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var shown = exchange.getRequest().getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (shown == null || isForStrangers(exchange)) return chain.filter(exchange);
        var token = bearer(shown);
        if (token.isEmpty()) return refuse(exchange);
        var known = tokens.known(token.get());
        if (known.isPresent()) {
            known.get().keep(exchange);
            return chain.filter(exchange);
        }
        return worthVerifying(exchange, token.get())
                .flatMap(allowance -> allowance instanceof Refused(var _, var pause)
                        ? problems.write(exchange, Problem.tooManyRequests(pause))
                        : verify(exchange, chain, token.get()));
    }

    private static boolean isForStrangers(ServerWebExchange exchange) {
        return Destination.of(exchange).filter(Destination::strangers).isPresent();
    }

    private Mono<Void> verify(ServerWebExchange exchange, WebFilterChain chain, String token) {
        return tokens.verify(token).flatMap(verdict -> switch (verdict) {
            case Verdict.Good(var identity) -> {
                identity.keep(exchange);
                yield chain.filter(exchange);
            }
            case Verdict.Undecided _ -> problems.write(exchange, Problem.unavailable(Duration.ofSeconds(2)));
            case Verdict.Bad _ -> refuse(exchange);
            case Verdict.Forged _ -> {
                suspects.add(Call.of(exchange).client().network());
                yield refuse(exchange);
            }
        });
    }

    /** An API key costs user-service a look-up, so each new one is paid for; a JWT only where forgers sit. */
    private Mono<Allowance> worthVerifying(ServerWebExchange exchange, String token) {
        boolean paid = Tokens.isApiKey(token)
                || suspects.contains(Call.of(exchange).client().network());
        return paid ? limits.takeAsGuest(exchange) : Mono.just(new Allowance.Unknown());
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        return limits.takeAsGuest(exchange)
                .flatMap(allowance -> problems.write(
                        exchange,
                        allowance instanceof Refused(var _, var pause)
                                ? Problem.tooManyRequests(pause)
                                : Problem.unauthenticated()));
    }

    private static Optional<String> bearer(List<String> shown) {
        if (shown.size() != 1) return Optional.empty();
        var value = shown.getFirst();
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length()) && value.length() <= LONGEST_TOKEN
                ? Optional.of(value.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
