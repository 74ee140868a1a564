package bd.haat.common.messaging.deadletter;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.MessagingSettings;
import bd.haat.common.messaging.OnMessaging;
import bd.haat.common.messaging.ServiceName;
import bd.haat.common.messaging.SubscribedQueues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Queue depths as metrics, and the administrators' endpoint. */
@AutoConfiguration(
        afterName = {
            "bd.haat.common.messaging.MessagingAutoConfiguration",
            "bd.haat.common.messaging.subscription.SubscriptionAutoConfiguration"
        })
@Conditional(OnMessaging.class)
class DeadLetterAutoConfiguration {
    @Bean
    QueueDepths messagingQueueDepths(
            SubscribedQueues queues,
            AmqpAdmin broker,
            ObjectProvider<MeterRegistry> registry,
            MessagingSettings settings) {
        return new QueueDepths(queues, broker, registry.getIfAvailable(SimpleMeterRegistry::new), settings.queuePoll());
    }

    @Bean
    DeadLetters messagingDeadLetters(RabbitTemplate broker, ConfirmedPublisher publisher) {
        return new DeadLetters(broker, publisher);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    DeadLetterController messagingDeadLetterController(
            DeadLetters letters, QueueDepths depths, SubscribedQueues queues, ServiceName name) {
        return new DeadLetterController(letters, depths, queues, name);
    }
}
