package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.ServiceName;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.RabbitUtils;

/**
 * Declares what a subscription needs: the producer's exchange (so that either side may start first), the queue and its bindings, the
 * service's waiting queues and the queue of the dead. All are quorum queues that hand a message on only when the next queue has it.
 */
class Topology {
    private static final Logger log = LoggerFactory.getLogger(Topology.class);
    /** Deliveries that end in a crash before the broker itself moves a message to the dead. Failures of a handler do not count here. */
    private static final int DELIVERY_LIMIT = 20;
    /** Looking at dead letters delivers them too; that must not lose any. */
    private static final int UNLIMITED = 1_000_000;

    private final ServiceName service;
    private final List<Duration> pauses;

    Topology(ServiceName service, List<Duration> pauses) {
        this.service = service;
        this.pauses = pauses;
    }

    void declare(Connection connection, Subscription subscription) throws IOException {
        var dead = ServiceName.dead(subscription.queue());
        attempt(connection, channel -> channel.exchangeDeclare(subscription.exchange(), "topic", true));
        for (var pause : pauses.stream().distinct().toList()) {
            var waiting = service.retry(pause);
            attempt(connection, channel -> channel.exchangeDeclare(waiting, "fanout", true));
            attempt(connection, channel -> declare(channel, waiting, waiting(pause)));
            attempt(connection, channel -> channel.queueBind(waiting, waiting, ""));
        }
        attempt(connection, channel -> declare(channel, dead, Map.of("x-delivery-limit", UNLIMITED)));
        attempt(connection, channel -> declare(channel, subscription.queue(), handing(dead)));
        for (var type : subscription.handlers().keySet())
            attempt(connection, channel -> channel.queueBind(subscription.queue(), subscription.exchange(), type));
    }

    /** The message's routing key is the name of the queue it goes back to through the default exchange. */
    private static Map<String, Object> waiting(Duration pause) {
        return Map.of(
                "x-message-ttl",
                pause.toMillis(),
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-strategy",
                "at-least-once",
                "x-overflow",
                "reject-publish");
    }

    private static Map<String, Object> handing(String dead) {
        return Map.of(
                "x-delivery-limit",
                DELIVERY_LIMIT,
                "x-dead-letter-exchange",
                "",
                "x-dead-letter-routing-key",
                dead,
                "x-dead-letter-strategy",
                "at-least-once",
                "x-overflow",
                "reject-publish");
    }

    private static void declare(Channel channel, String queue, Map<String, Object> arguments) throws IOException {
        var all = new HashMap<>(arguments);
        all.put("x-queue-type", "quorum");
        channel.queueDeclare(queue, true, false, false, all);
    }

    /** What exists with other arguments, from another version of this library, is used as it is. */
    private static void attempt(Connection connection, Declaration declaration) throws IOException {
        var channel = connection.createChannel(false);
        try {
            declaration.on(channel);
        } catch (IOException refused) {
            if (!RabbitUtils.isMismatchedQueueArgs(refused) && !RabbitUtils.isExchangeDeclarationFailure(refused))
                throw refused;
            log.warn(
                    "Exists with other arguments and stays as it is: {}",
                    refused.getCause().getMessage());
        } finally {
            RabbitUtils.closeChannel(channel);
        }
    }

    private interface Declaration {
        void on(Channel channel) throws IOException;
    }
}
