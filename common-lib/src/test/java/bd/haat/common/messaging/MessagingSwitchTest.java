package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What is there when the service has no broker, or no database. */
class MessagingSwitchTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(Stream.of(
                            RabbitAutoConfiguration.class.getName(),
                            "bd.haat.common.messaging.MessagingAutoConfiguration",
                            "bd.haat.common.messaging.outbox.OutboxAutoConfiguration",
                            "bd.haat.common.messaging.subscription.SubscriptionAutoConfiguration",
                            "bd.haat.common.messaging.deadletter.DeadLetterAutoConfiguration")
                    .map(MessagingSwitchTest::type)
                    .toArray(Class<?>[]::new)))
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("spring.application.name=analytics-service");

    @Test
    void withoutABrokersAddressThereIsNoMessaging() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ServiceName.class));
    }

    @Test
    void theSwitchIsStrongerThanTheAddress() {
        service.withPropertyValues("spring.rabbitmq.host=127.0.0.1", "haat.messaging.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SubscribedQueues.class));
    }

    @Test
    void withoutADatabaseOneMaySubscribeWithoutAnInbox() {
        service.withPropertyValues("spring.rabbitmq.host=127.0.0.1", "spring.rabbitmq.port=1")
                .withBean(WithoutInbox.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(Events.class);
                    assertThat(context.getBean(SubscribedQueues.class).queues()).containsExactly("analytics.order");
                });
    }

    @Test
    void withoutADatabaseAnInboxIsRefused() {
        service.withPropertyValues("spring.rabbitmq.host=127.0.0.1", "spring.rabbitmq.port=1")
                .withBean(WithInbox.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("analytics.order wants an inbox"));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static class WithoutInbox {
        @Subscribe(exchange = "order.events", queue = "analytics.order", types = "order.placed.v1", inbox = false)
        void on(Happened event) {}
    }

    static class WithInbox {
        @Subscribe(exchange = "order.events", queue = "analytics.order", types = "order.placed.v1")
        void on(Happened event) {}
    }
}
