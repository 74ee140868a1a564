package bd.haat.common.messaging.outbox;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.Events;
import bd.haat.common.messaging.MessagingSettings;
import bd.haat.common.messaging.OnMessaging;
import bd.haat.common.messaging.ServiceName;
import bd.haat.common.messaging.Traces;
import bd.haat.common.persistence.Shards;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox of a service with a PostgreSQL of its own. */
@AutoConfiguration(
        after = JdbcClientAutoConfiguration.class,
        afterName = "bd.haat.common.messaging.MessagingAutoConfiguration")
@Conditional(OnMessaging.class)
@ConditionalOnBean(DataSource.class)
@ConditionalOnProperty(name = "haat.messaging.outbox.enabled", matchIfMissing = true)
class OutboxAutoConfiguration {
    @Bean
    JdbcOutbox messagingOutbox(JdbcClient db, ServiceName service) {
        return new JdbcOutbox(db, service.application());
    }

    @Bean
    OutboxMetrics messagingOutboxMetrics(JdbcOutbox outbox, Clock clock, ObjectProvider<MeterRegistry> registry) {
        return new OutboxMetrics(outbox, clock, registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    OutboxRelays messagingOutboxRelay(
            JdbcOutbox outbox,
            Shards shards,
            OutboxMetrics metrics,
            ConfirmedPublisher publisher,
            AmqpAdmin broker,
            ServiceName service,
            MessagingSettings settings,
            DataSource database,
            Clock clock) {
        var exchange = new TopicExchange(service.exchange());
        var sender = new OutboxSender(publisher, exchange.getName(), settings.confirmTimeout());
        // Not the service's own transaction manager: there is no need for an EntityManager here.
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var turn = new OutboxTurn(outbox, sender, metrics, transaction, clock);
        return new OutboxRelays(
                shards, () -> new OutboxRelay(outbox, turn, metrics, broker, exchange, settings.outbox()));
    }

    @Bean
    Events messagingEvents(JdbcOutbox outbox, OutboxRelays relays, Traces traces, ServiceName service, Clock clock) {
        return new JdbcEvents(outbox, relays, traces, service.application(), clock);
    }
}
