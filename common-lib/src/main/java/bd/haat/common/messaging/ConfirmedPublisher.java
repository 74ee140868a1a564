package bd.haat.common.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Sends to the broker and waits until it has said what became of each message. Not part of what services call. */
public final class ConfirmedPublisher {

    /** What became of a message: written by the broker, in no queue at all, or refused or not confirmed in time. */
    public enum Outcome {
        CONFIRMED,
        UNROUTED,
        FAILED
    }

    /** A message and where it goes; the exchange may be the default one (""). */
    public record Outgoing(String exchange, String routingKey, Message message) {}

    private final RabbitTemplate template;
    private final Duration timeout;

    ConfirmedPublisher(CachingConnectionFactory connections, Duration timeout) {
        template = new RabbitTemplate(connections);
        template.setMandatory(true);
        template.setReturnsCallback(_ -> {}); // the outcome tells
        template.setUsePublisherConnection(true);
        this.timeout = timeout;
    }

    /**
     * Sends in order over one channel, without a pause in between, then waits for all confirms together.
     *
     * @return an outcome for each message, in the same order
     * @throws AmqpException if the broker cannot be reached or closes the channel; then any of the messages may have arrived
     */
    public List<Outcome> send(List<Outgoing> messages) {
        return template.invoke(channel -> {
            var sent = messages.stream()
                    .map(outgoing -> {
                        var confirm = new CorrelationData();
                        template.send(outgoing.exchange(), outgoing.routingKey(), outgoing.message(), confirm);
                        return confirm;
                    })
                    .toList();
            long deadline = System.nanoTime() + timeout.toNanos();
            return sent.stream().map(confirm -> await(confirm, deadline)).toList();
        });
    }

    /** Sends one message. @throws AmqpException unless it is confirmed and in a queue */
    public void move(Outgoing message) {
        var outcome = send(List.of(message)).getFirst();
        if (outcome != Outcome.CONFIRMED) throw new AmqpException(message.routingKey() + ": " + outcome);
    }

    private static Outcome await(CorrelationData confirm, long deadline) {
        try {
            var answer = confirm.getFuture().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!answer.ack()) return Outcome.FAILED;
            return confirm.getReturned() == null ? Outcome.CONFIRMED : Outcome.UNROUTED;
        } catch (TimeoutException | ExecutionException late) {
            return Outcome.FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        }
    }
}
