package bd.haat.common.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens beside the real consumers to what a service sends. */
public final class SentEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AmqpAdmin admin;
    private final RabbitTemplate rabbit;
    private final JsonMapper json = JsonMapper.builder().build();

    SentEvents(AmqpAdmin admin, RabbitTemplate rabbit) {
        this.admin = admin;
        this.rabbit = rabbit;
    }

    /** Collects events of one routing key (or pattern) from now on, until closed. */
    public Tap of(String exchange, String routingKey) {
        var topic = new TopicExchange(exchange);
        admin.declareExchange(topic);
        var queue = new Queue("tap-" + UUID.randomUUID(), false, false, false);
        admin.declareQueue(queue);
        admin.declareBinding(new Binding(queue.getName(), Binding.DestinationType.QUEUE, exchange, routingKey, null));
        return new Tap(queue.getName());
    }

    /** A queue of one test. */
    public final class Tap implements AutoCloseable {
        private final String queue;
        private final List<JsonNode> seen = new ArrayList<>();

        private Tap(String queue) {
            this.queue = queue;
        }

        /** The first event, seen before or yet to come, that fits. */
        public JsonNode next(Predicate<JsonNode> wanted) {
            for (var event : seen) if (wanted.test(event)) return event;
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                var message = rabbit.receive(queue, 500);
                if (message == null) continue;
                var event = json.readTree(message.getBody());
                seen.add(event);
                if (wanted.test(event)) return event;
            }
            throw new AssertionError("no such event within " + PATIENCE + ", but " + seen);
        }

        @Override
        public void close() {
            admin.deleteQueue(queue);
        }
    }
}
