package bd.haat.gateway.edge;

import bd.haat.gateway.call.Call;
import bd.haat.gateway.call.PublicFilter;
import bd.haat.gateway.call.TrustedProxies;
import bd.haat.gateway.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Around everything: gives the request its id, turns errors into problems, sets our headers on each answer, writes the log line. */
@Component
@Order(10)
class EdgeFilter implements PublicFilter {
    private final TrustedProxies proxies;
    private final Problems problems;
    private final RequestLog log;
    private final AnswerHeaders answerHeaders;

    EdgeFilter(TrustedProxies proxies, Problems problems, RequestLog log, AnswerHeaders answerHeaders) {
        this.proxies = proxies;
        this.problems = problems;
        this.log = log;
        this.answerHeaders = answerHeaders;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var call = new Call(RequestIds.of(request), proxies.clientOf(request), System.nanoTime());
        call.keep(exchange);
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> answerHeaders.set(exchange, call)));
        return chain.filter(exchange)
                .onErrorResume(_ -> !exchange.getResponse().isCommitted(), thrown -> problems.handle(exchange, thrown))
                .doFinally(signal -> log.write(exchange, call, signal));
    }
}
