package bd.haat.order.shard;

import bd.haat.common.persistence.Shards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where there is one database, requests do not notice. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("haat.shards[0].url")
class ShardRequests {
    @Bean
    FilterRegistrationBean<ShardFilter> shardFilter(Shards shards, Copies copies) {
        var filter = new FilterRegistrationBean<>(new ShardFilter(shards, copies));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1); // behind the security chain, before the one of idempotency keys
        return filter;
    }
}
