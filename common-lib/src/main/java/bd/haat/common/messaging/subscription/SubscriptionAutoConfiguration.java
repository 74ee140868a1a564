package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.MessagingSettings;
import bd.haat.common.messaging.OnMessaging;
import bd.haat.common.messaging.ServiceName;
import bd.haat.common.messaging.Traces;
import bd.haat.common.persistence.Shards;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Subscriptions and, where there is a PostgreSQL, their inbox. */
@AutoConfiguration(
        after = JdbcClientAutoConfiguration.class,
        afterName = "bd.haat.common.messaging.MessagingAutoConfiguration")
@Conditional(OnMessaging.class)
class SubscriptionAutoConfiguration {
    @Bean
    @ConditionalOnBean(JdbcClient.class)
    @ConditionalOnProperty(name = "haat.messaging.inbox.enabled", matchIfMissing = true)
    JdbcInbox messagingInbox(JdbcClient db, Clock clock) {
        return new JdbcInbox(db, clock);
    }

    @Bean
    @ConditionalOnBean(JdbcInbox.class)
    InboxPurge messagingInboxPurge(JdbcInbox inbox, Shards shards, MessagingSettings settings) {
        return new InboxPurge(inbox, shards, settings.inbox());
    }

    @Bean
    Effect messagingEffect(
            ObjectProvider<JdbcInbox> inbox,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Shards> shards) {
        var manager = transactions.getIfUnique();
        return new Effect(
                inbox.getIfAvailable(),
                manager == null ? null : new TransactionTemplate(manager),
                shards.getIfAvailable(Shards::one));
    }

    @Bean
    Subscriptions messagingSubscriptions(
            ConfigurableListableBeanFactory beans,
            CachingConnectionFactory connections,
            ConfirmedPublisher publisher,
            ServiceName service,
            MessagingSettings settings,
            Effect effect,
            Traces traces,
            Clock clock,
            ObjectProvider<MeterRegistry> registry) {
        var topology = new Topology(service, settings.retry());
        var failed = new FailedMessages(publisher, service, settings.retry(), clock);
        var meters = registry.getIfAvailable(SimpleMeterRegistry::new);
        return new Subscriptions(
                () -> effect.allows(
                        SubscriptionFinder.find(beans, settings.inbox().gather())),
                subscription -> {
                    var metrics = new SubscriptionMetrics(subscription.queue(), meters, clock);
                    return new QueueWorker(
                            subscription,
                            connections,
                            topology,
                            running -> new Dispatcher(
                                    subscription, effect, new Attempts(running), failed, metrics, traces));
                });
    }

    @Bean
    SubscriptionHealth messagingHealthIndicator(Subscriptions subscriptions) {
        return new SubscriptionHealth(subscriptions);
    }
}
