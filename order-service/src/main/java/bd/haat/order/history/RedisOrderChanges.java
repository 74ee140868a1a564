package bd.haat.order.history;

import bd.haat.order.saga.AfterCommit;
import bd.haat.order.saga.OrderChanges;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Wakes who waits here, and by Redis who waits at another replica. Without Redis the others poll. */
@Component
class RedisOrderChanges implements OrderChanges {
    private static final Logger log = LoggerFactory.getLogger(RedisOrderChanges.class);

    private final Signals signals;
    private final StringRedisTemplate redis;
    /** Signals that Redis is too slow for are dropped: who waits looks now and then by itself. */
    private final Executor publisher = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1000),
            Thread.ofPlatform().daemon().name("order-changes").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    RedisOrderChanges(Signals signals, StringRedisTemplate redis) {
        this.signals = signals;
        this.redis = redis;
    }

    @Override
    public void changed(UUID orderId) {
        AfterCommit.run(() -> {
            signals.wake(orderId);
            publisher.execute(() -> publish(orderId));
        });
    }

    private void publish(UUID orderId) {
        try {
            redis.convertAndSend(RedisSignals.CHANNEL, orderId.toString());
        } catch (DataAccessException away) {
            log.debug("Other replicas are not told of {}: {}", orderId, away.toString());
        }
    }
}
