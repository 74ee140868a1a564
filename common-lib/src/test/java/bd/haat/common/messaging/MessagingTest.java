package bd.haat.common.messaging;

import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The one context of these tests: real PostgreSQL and RabbitMQ, short pauses. */
@HaatTest(backing = {Backing.POSTGRES, Backing.RABBITMQ})
@TestPropertySource(
        properties = {
            "spring.application.name=market-service",
            "haat.messaging.retry=50ms,100ms",
            "haat.messaging.outbox.poll=100ms",
            "haat.messaging.outbox.unrouted-probe=200ms",
            "haat.messaging.outbox.sample=200ms",
            "haat.messaging.queue-poll=200ms",
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.enabled=false"
        })
public abstract class MessagingTest {
    @Autowired
    Market market;

    @Autowired
    RabbitTemplate rabbit;

    @Autowired
    AmqpAdmin admin;

    /** A value that no other test uses. */
    static String fresh(String name) {
        return name + "-" + UUID.randomUUID();
    }

    static Happened happened(String type, String value) {
        return new Happened(type, value, value);
    }

    protected static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(20));
    }

    /** A queue beside those of the subscriptions that takes the type from now on. */
    String tap(String type) {
        var queue = QueueBuilder.durable(fresh("tap")).build();
        admin.declareExchange(new TopicExchange("market.events"));
        admin.declareQueue(queue);
        admin.declareBinding(new Binding(queue.getName(), Binding.DestinationType.QUEUE, "market.events", type, null));
        return queue.getName();
    }

    /** What the queue holds and still gets, until nothing more comes for a while. */
    List<Message> drain(String queue, Duration silence) {
        var messages = new ArrayList<Message>();
        for (Message next; (next = rabbit.receive(queue, silence.toMillis())) != null; ) messages.add(next);
        return messages;
    }

    static String value(Message message) {
        return EventJson.read(new String(message.getBody(), StandardCharsets.UTF_8), Happened.class)
                .value();
    }
}
