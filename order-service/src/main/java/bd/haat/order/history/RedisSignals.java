package bd.haat.order.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Hears what other replicas changed. The service starts without Redis too, and listens as soon as it is there. */
@Component
class RedisSignals implements SmartLifecycle {
    static final String CHANNEL = "haat.order.changed";

    private static final Logger log = LoggerFactory.getLogger(RedisSignals.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private volatile Thread starter;

    RedisSignals(RedisConnectionFactory connections, Signals signals) {
        container.setConnectionFactory(connections);
        container.addMessageListener(
                (message, _) -> signals.wake(UUID.fromString(new String(message.getBody(), StandardCharsets.US_ASCII))),
                ChannelTopic.of(CHANNEL));
        container.afterPropertiesSet();
    }

    @Override
    public void start() {
        starter = Thread.ofVirtual().name("redis-signals").unstarted(this::listen);
        starter.start();
    }

    private void listen() {
        while (starter == Thread.currentThread()) {
            try {
                container.start();
                return;
            } catch (DataAccessException away) {
                log.warn("Other replicas are not heard yet: {}", away.toString());
                container.stop(); // else the next start would do nothing
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        var starting = starter;
        starter = null;
        if (starting != null) starting.interrupt();
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }
}
