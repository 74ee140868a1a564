package bd.haat.gateway.limits;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Redis client that never lets anybody wait: commands fail at once while there is no connection. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {
    private static final int MOST_COMMANDS_UNDER_WAY = 20_000;

    @Bean
    Limits limits(Buckets buckets, LimitSettings settings) {
        return new Limits(buckets, settings);
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer failAtOnce() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_COMMANDS_UNDER_WAY)
                .timeoutOptions(TimeoutOptions.create()); // RedisBuckets has a deadline of its own
    }

    @Bean
    ClientResourcesBuilderCustomizer onTheServersThread(RedisLoop loop) {
        var reconnect = Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(2), 2, TimeUnit.MILLISECONDS);
        return resources -> resources
                .eventLoopGroupProvider(loop)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .reconnectDelay(reconnect);
    }
}
