package bd.haat.common.messaging.subscription;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;

/**
 * One consumer: a thread with a channel of its own that takes, settles and acknowledges, in order. When channel, connection or broker
 * goes away it begins anew, for ever; what was not acknowledged comes again.
 */
class QueueWorker {
    private static final Logger log = LoggerFactory.getLogger(QueueWorker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Subscription subscription;
    private final ConnectionFactory connections;
    private final Topology topology;
    private final Dispatcher dispatcher;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile Inflow inflow;
    private Duration pause = Duration.ZERO;

    /** @param dispatcher made for a worker, as it asks whether that still runs */
    QueueWorker(
            Subscription subscription, ConnectionFactory connections, Topology topology, DispatcherFactory dispatcher) {
        this.subscription = subscription;
        this.connections = connections;
        this.topology = topology;
        this.dispatcher = dispatcher.create(() -> running);
        this.thread = Thread.ofVirtual().name(subscription.queue()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isConsuming() {
        return inflow != null;
    }

    private void run() {
        while (running) {
            try {
                consume(connections.createConnection());
            } catch (InterruptedException stopped) {
                return;
            } catch (Exception | Error failure) { // this thread must not end: nobody would notice
                if (!running) return;
                if (pause.isZero())
                    log.warn("{} is not consumed until this is over: {}", subscription.queue(), failure.toString());
                if (!rest()) return;
            }
        }
    }

    private void consume(Connection connection) throws IOException, InterruptedException {
        topology.declare(connection, subscription);
        var channel = connection.createChannel(false);
        try {
            channel.basicQos(subscription.prefetch());
            var current = new Inflow(channel);
            channel.basicConsume(subscription.queue(), current);
            inflow = current;
            if (!pause.isZero()) log.info("{} is consumed again", subscription.queue());
            pause = Duration.ZERO;
            while (running && settle(channel, current)) {}
            if (running) throw new IOException("the broker ended the consumer");
        } finally {
            inflow = null;
            RabbitUtils.setPhysicalCloseRequired(channel, true);
            RabbitUtils.closeChannel(channel);
        }
    }

    private boolean settle(Channel channel, Inflow current) throws IOException, InterruptedException {
        var deliveries = current.take(subscription.batch(), subscription.gather());
        if (deliveries.isEmpty()) return false;
        dispatcher.settle(deliveries);
        channel.basicAck(deliveries.getLast().tag(), true);
        return true;
    }

    /** Begins to stop: what is in hand is finished, nothing more is taken. */
    void stop() {
        running = false;
        var current = inflow;
        if (current != null) current.end();
    }

    /** Waits for the end of what is in hand. */
    void await(Duration atMost) throws InterruptedException {
        if (thread.join(atMost)) return;
        log.warn("{}: a handler did not finish in time; its events come again", subscription.queue());
        thread.interrupt();
    }

    private boolean rest() {
        pause = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** Makes the dispatcher of a worker. */
    interface DispatcherFactory {
        Dispatcher create(BooleanSupplier running);
    }
}
