package bd.haat.product.cache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** Subscribes this replica to the channel of {@link RedisChanges}. */
@Configuration(proxyBeanMethods = false)
class ListenForChanges {
    @Bean
    RedisMessageListenerContainer changesOfOtherReplicas(RedisConnectionFactory redis, RedisChanges changes) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(redis);
        container.addMessageListener(changes, ChannelTopic.of(RedisChanges.CHANNEL));
        return container;
    }
}
