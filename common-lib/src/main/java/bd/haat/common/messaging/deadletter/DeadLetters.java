package bd.haat.common.messaging.deadletter;

import bd.haat.common.messaging.ConfirmedPublisher;
import bd.haat.common.messaging.ConfirmedPublisher.Outgoing;
import bd.haat.common.messaging.FailureHeaders;
import bd.haat.common.messaging.ServiceName;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.amqp.rabbit.support.MessagePropertiesConverter;

/** Looks into the queues of the dead, sends letters back, or throws them away. */
class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final MessagePropertiesConverter PROPERTIES = new DefaultMessagePropertiesConverter();
    private static final int SHOWN = 64 * 1024;

    private final RabbitTemplate broker;
    private final ConfirmedPublisher publisher;

    DeadLetters(RabbitTemplate broker, ConfirmedPublisher publisher) {
        this.broker = broker;
        this.publisher = publisher;
    }

    /** The oldest dead letters; they stay where they are. */
    List<DeadLetter> peek(String queue, int limit) {
        return broker.execute(channel -> {
            var letters = new ArrayList<DeadLetter>();
            long last = 0;
            try {
                for (var next = get(channel, queue); next != null; ) {
                    last = next.getEnvelope().getDeliveryTag();
                    letters.add(view(message(next)));
                    next = letters.size() < limit ? get(channel, queue) : null;
                }
            } finally {
                if (last > 0) channel.basicNack(last, true, true);
            }
            return letters;
        });
    }

    /** Sends the oldest back to their queue, as new: all attempts are before them. Answers how many. */
    int replay(String queue, int limit) {
        return each(queue, limit, message -> {
            FailureHeaders.clear(message.getMessageProperties());
            publisher.move(new Outgoing("", queue, message));
            log.info(
                    "Dead event {} goes back to {}",
                    message.getMessageProperties().getMessageId(),
                    queue);
        });
    }

    /** Throws the oldest away for good; each is named in the log. Answers how many. */
    int discard(String queue, int limit, String reason, String who) {
        return each(
                queue,
                limit,
                message -> log.warn(
                        "Dead event {} ({}) of {} discarded by {}: {}",
                        message.getMessageProperties().getMessageId(),
                        text(message.getMessageProperties(), "ce-type"),
                        queue,
                        who,
                        reason));
    }

    private int each(String queue, int limit, Consumer<Message> action) {
        return Objects.requireNonNull(broker.execute(channel -> {
            int done = 0;
            for (; done < limit; done++) {
                var next = get(channel, queue);
                if (next == null) break;
                long tag = next.getEnvelope().getDeliveryTag();
                try {
                    action.accept(message(next));
                } catch (RuntimeException failure) {
                    channel.basicNack(tag, false, true);
                    throw failure;
                }
                channel.basicAck(tag, false);
            }
            return done;
        }));
    }

    private static GetResponse get(Channel channel, String queue) throws IOException {
        return channel.basicGet(ServiceName.dead(queue), false);
    }

    private static Message message(GetResponse response) {
        return new Message(
                response.getBody(),
                PROPERTIES.toMessageProperties(response.getProps(), response.getEnvelope(), "UTF-8"));
    }

    private static DeadLetter view(Message message) {
        var properties = message.getMessageProperties();
        var body = message.getBody();
        var reason = text(properties, FailureHeaders.REASON);
        return new DeadLetter(
                properties.getMessageId(),
                text(properties, "ce-type"),
                text(properties, "ce-subject"),
                text(properties, "ce-source"),
                text(properties, "ce-time"),
                reason != null ? reason : text(properties, "x-first-death-reason"),
                text(properties, FailureHeaders.DETAIL),
                properties.getHeader(FailureHeaders.ATTEMPTS) instanceof Number n ? n.intValue() : null,
                text(properties, FailureHeaders.AT),
                new TreeMap<>(properties.getHeaders()),
                new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8));
    }

    private static String text(MessageProperties properties, String name) {
        return properties.getHeader(name) instanceof String text ? text : null;
    }
}
