package bd.haat.gateway.limits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Buckets in Redis: one script, one round trip, no compare-and-set, so a crowd on one key costs no more than on many. While
 * Redis is away or slow, requests pass uncounted, and a breaker spares them the waiting.
 */
@Component
class RedisBuckets implements Buckets {
    private static final Allowance UNKNOWN = new Allowance.Unknown();

    private final RedisLink redis;
    private final Duration patience;
    private final RedisLoop loop;
    private final LimitMeters meters;
    private final CircuitBreaker breaker;
    private volatile String digest;

    RedisBuckets(RedisLink redis, RedisLoop loop, LimitSettings settings, LimitMeters meters, MeterRegistry registry) {
        this.redis = redis;
        this.loop = loop;
        this.patience = settings.patience();
        this.meters = meters;
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(3)
                .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
                .writableStackTraceEnabled(false)
                .build());
        breaker = breakers.circuitBreaker("redis");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
    }

    @Override
    public Mono<Allowance> take(List<Bucket> buckets, Optional<String> sessionId) {
        var connection = redis.connection();
        if (connection.isEmpty() || !breaker.tryAcquirePermission()) return Mono.just(meters.count(UNKNOWN));
        long began = System.nanoTime();
        return loop.within(patience, ask(connection.get().async(), buckets, sessionId))
                .map(answer -> {
                    breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                    return TokenScript.read(answer, buckets);
                })
                .doOnCancel(breaker::releasePermission)
                .onErrorResume(thrown -> {
                    breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, thrown);
                    return Mono.just(UNKNOWN);
                })
                .map(meters::count);
    }

    /** By the script's digest; with its text where this Redis has not seen it yet. */
    private Mono<List<Object>> ask(
            RedisAsyncCommands<String, String> commands, List<Bucket> buckets, Optional<String> sessionId) {
        var keys = TokenScript.keys(buckets, sessionId);
        var arguments = TokenScript.arguments(buckets);
        if (digest == null) digest = commands.digest(TokenScript.TEXT);
        return Mono.fromCompletionStage(
                        () -> commands.<List<Object>>evalsha(digest, ScriptOutputType.MULTI, keys, arguments))
                .onErrorResume(
                        RedisNoScriptException.class,
                        _ -> Mono.fromCompletionStage(
                                () -> commands.eval(TokenScript.TEXT, ScriptOutputType.MULTI, keys, arguments)));
    }
}
