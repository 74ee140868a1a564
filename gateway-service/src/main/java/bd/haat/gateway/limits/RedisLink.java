package bd.haat.gateway.limits;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * One connection to Redis, made in the background and made again when it breaks. No request ever waits for it: Spring Data's
 * reactive connection would be opened by the first request, on the thread that serves all others.
 */
@Component
class RedisLink implements AutoCloseable {
    private final Disposable connecting;
    private volatile StatefulRedisConnection<String, String> connection;

    RedisLink(LettuceConnectionFactory factory, MeterRegistry meters) {
        var client = (RedisClient) factory.getRequiredNativeClient();
        connecting = Mono.fromCallable(() -> client.connect(StringCodec.UTF8))
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(1)))
                .subscribe(made -> connection = made);
        Gauge.builder("haat.gateway.redis.connected", () -> connection().isPresent() ? 1 : 0)
                .register(meters);
    }

    /** Empty while there is none. */
    Optional<StatefulRedisConnection<String, String>> connection() {
        var made = connection;
        return made != null && made.isOpen() ? Optional.of(made) : Optional.empty();
    }

    @Override
    public void close() {
        connecting.dispose();
        connection().ifPresent(StatefulRedisConnection::close);
    }
}
