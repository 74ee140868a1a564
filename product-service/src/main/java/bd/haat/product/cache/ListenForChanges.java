package bd.haat.product.cache;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Subscribes this replica to the channel of {@link RedisChanges}; the service starts without Redis and subscribes when it is there. */
@Component
class ListenForChanges implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ListenForChanges.class);

    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private boolean troubled;

    ListenForChanges(RedisConnectionFactory redis, RedisChanges changes) {
        container.setConnectionFactory(redis);
        container.addMessageListener(changes, ChannelTopic.of(RedisChanges.CHANNEL));
        container.setMaxSubscriptionRegistrationWaitingTime(2_000);
        container.afterPropertiesSet();
    }

    @Scheduled(fixedDelay = 5_000)
    void keepListening() {
        if (container.isRunning()) return;
        try {
            container.start();
            troubled = false;
        } catch (DataAccessException | IllegalStateException away) {
            if (!troubled) log.warn("changes made by other replicas are not heard: {}", away.toString());
            troubled = true;
            container.stop();
        }
    }

    @Override
    public void destroy() throws Exception {
        container.destroy();
    }
}
