package bd.haat.gateway.forward;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import bd.haat.gateway.problem.Problem;
import bd.haat.gateway.problem.ProblemException;
import bd.haat.gateway.routing.Destination;
import bd.haat.gateway.routing.Replica;
import bd.haat.gateway.routing.Replicas;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Chooses the replica, guarded by the service's breaker, and tries another where that is safe. It stands inside the filter that
 * writes the answer, so what it sees end is the arrival of the answer's head.
 */
@Component
class ReplicaFilter implements GlobalFilter, Ordered {
    private static final Logger log = LoggerFactory.getLogger(ReplicaFilter.class);
    private static final Duration WHEN_DOWN = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 3;

    private final Replicas replicas;
    private final Breakers breakers;
    private final ForwardSettings settings;

    ReplicaFilter(Replicas replicas, Breakers breakers, ForwardSettings settings) {
        this.replicas = replicas;
        this.breakers = breakers;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return 100;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var destination = Destination.of(exchange).orElseThrow();
        var breaker = breakers.of(destination.service());
        if (!breaker.tryAcquirePermission())
            return Mono.error(new ProblemException(Problem.unavailable(Breakers.REST)));
        var answered = attempt(exchange, chain, destination, new ArrayList<>(1));
        if (Exchanges.isWebSocket(exchange)) { // open for hours: tells the breaker nothing in time
            breaker.releasePermission();
            IdleSockets.closeAfter(settings.gateway().streamSilence(), exchange);
            return answered;
        }
        long began = System.nanoTime();
        return answered.doOnSuccess(_ -> breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS))
                .doOnCancel(breaker::releasePermission)
                .onErrorMap(thrown -> told(breaker, began, thrown));
    }

    private Mono<Void> attempt(
            ServerWebExchange exchange, GatewayFilterChain chain, Destination destination, List<Replica> tried) {
        var replica = replicas.choose(destination.service(), tried);
        tried.add(replica);
        exchange.getAttributes()
                .put(GATEWAY_REQUEST_URL_ATTR, replica.at(Exchanges.pathAndQuery(exchange, destination)));
        replica.began();
        return chain.filter(exchange)
                .doOnSuccess(_ -> replica.answered())
                .doFinally(_ -> replica.ended())
                .onErrorResume(thrown -> {
                    var failure = Failure.of(thrown);
                    boolean news = failure == Failure.UNREACHED ? replica.failed() : failure != Failure.NONE;
                    if (news) log.warn("{} at {}: {}, {}", destination.service(), replica, failure, thrown.toString());
                    if (!mayTryAgain(failure, exchange, destination, tried.size())) return Mono.error(thrown);
                    ServerWebExchangeUtils.reset(exchange);
                    return attempt(exchange, chain, destination, tried);
                });
    }

    /** A single name may stand for many replicas, so it too gets a second try. */
    private boolean mayTryAgain(Failure failure, ServerWebExchange exchange, Destination destination, int tries) {
        int most = Math.clamp(replicas.count(destination.service()), 2, MOST_TRIES);
        return switch (failure) {
            case UNREACHED -> tries < most;
            case BROKEN -> tries < 2 && Exchanges.changesNothing(exchange);
            case SLOW, NONE -> false;
        };
    }

    private static Throwable told(CircuitBreaker breaker, long began, Throwable thrown) {
        var failure = Failure.of(thrown);
        if (failure == Failure.NONE) {
            breaker.releasePermission();
            return thrown;
        }
        breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, thrown);
        return new ProblemException(
                failure == Failure.SLOW ? Problem.timedOut() : Problem.unavailable(WHEN_DOWN), thrown);
    }
}
