package bd.haat.gateway.limits;

import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.limits.Allowance.Granted;
import bd.haat.gateway.limits.Allowance.Refused;
import bd.haat.gateway.limits.Allowance.Revoked;
import bd.haat.gateway.limits.Allowance.State;
import bd.haat.gateway.limits.Allowance.Unknown;
import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request pass, or answers 429, or 401 where its session was ended; tells the caller how much is left. */
@Component
@Order(60)
class LimitFilter implements PublicFilter {
    private final Limits limits;
    private final Problems problems;

    LimitFilter(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return limits.take(exchange).flatMap(allowance -> switch (allowance) {
            case Unknown _ -> chain.filter(exchange);
            case Revoked _ -> problems.write(exchange, Problem.unauthenticated());
            case Granted(var state) -> {
                tell(exchange, state);
                yield chain.filter(exchange);
            }
            case Refused(var state, var pause) -> {
                tell(exchange, state);
                yield problems.write(exchange, Problem.tooManyRequests(pause));
            }
        });
    }

    /** At the very end: what a service answers must not replace it. */
    static void tell(ServerWebExchange exchange, State state) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            var headers = response.getHeaders();
            headers.set("RateLimit-Limit", String.valueOf(state.limit()));
            headers.set("RateLimit-Remaining", String.valueOf(state.remaining()));
            headers.set("RateLimit-Reset", String.valueOf(state.untilFull()));
            return Mono.empty();
        });
    }
}
