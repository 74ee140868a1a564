package bd.haat.order;

import bd.haat.common.messaging.Envelope;
import bd.haat.common.messaging.EventMetadata;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The other services: what they hear from this one, and what they tell it. */
@TestConfiguration(proxyBeanMethods = false)
class Outside {
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final RabbitTemplate rabbit;
    private final Clock clock;

    Outside(RabbitTemplate rabbit, Clock clock) {
        this.rabbit = rabbit;
        this.clock = clock;
    }

    @Bean
    SimpleMessageListenerContainer listening(ConnectionFactory broker) {
        var admin = new RabbitAdmin(broker);
        var exchange = new TopicExchange("order.events");
        admin.declareExchange(exchange);
        var queue = new Queue("test.order", false, false, true);
        admin.declareQueue(queue);
        admin.declareBinding(BindingBuilder.bind(queue).to(exchange).with("#"));
        var container = new SimpleMessageListenerContainer(broker);
        container.setQueues(queue);
        container.setMessageListener(heard::add);
        return container;
    }

    List<Message> events(String type, UUID orderId) {
        return heard.stream()
                .filter(message -> type.equals(message.getMessageProperties().getHeader("ce-type")))
                .filter(message ->
                        orderId.toString().equals(message.getMessageProperties().getHeader("ce-subject")))
                .toList();
    }

    void tell(String exchange, String type, UUID subject, String body) {
        var metadata = new EventMetadata(
                UUID.randomUUID(), type, exchange.replace(".events", "-service"), subject.toString(), clock.instant());
        rabbit.send(exchange, type, Envelope.seal(metadata, null, body));
    }
}
