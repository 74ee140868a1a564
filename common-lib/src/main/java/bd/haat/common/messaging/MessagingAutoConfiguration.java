package bd.haat.common.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.amqp.autoconfigure.ConnectionFactoryCustomizer;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/** What outbox, subscriptions and dead letters share: names, settings, and a publisher that waits for confirms. */
@AutoConfiguration(after = RabbitAutoConfiguration.class)
@Conditional(OnMessaging.class)
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {
    @Bean
    static BeanPostProcessor messagingConfirms() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof CachingConnectionFactory connections) {
                    connections.setPublisherConfirmType(ConfirmType.CORRELATED);
                    connections.setPublisherReturns(true);
                }
                return bean;
            }
        };
    }

    /** A broker that does not answer is given up soon, so that nothing waits for it for long. */
    @Bean
    ConnectionFactoryCustomizer messagingDeadlines() {
        return connections -> {
            connections.setConnectionTimeout(5_000);
            connections.setHandshakeTimeout(5_000);
            connections.setChannelRpcTimeout(10_000);
            connections.setRequestedHeartbeat(15);
        };
    }

    @Bean
    ServiceName messagingServiceName(Environment environment) {
        return new ServiceName(environment.getRequiredProperty("spring.application.name"));
    }

    @Bean
    Traces messagingTraces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer, propagator);
    }

    @Bean
    ConfirmedPublisher messagingPublisher(CachingConnectionFactory connections, MessagingSettings settings) {
        return new ConfirmedPublisher(connections, settings.confirmTimeout());
    }

    @Bean
    DirectEvents directEvents(ConfirmedPublisher publisher, ServiceName service, Traces traces, Clock clock) {
        return new DirectEvents(publisher, service, traces, clock);
    }
}
