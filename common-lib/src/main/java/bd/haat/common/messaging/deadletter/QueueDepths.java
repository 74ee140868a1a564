package bd.haat.common.messaging.deadletter;

import bd.haat.common.messaging.ServiceName;
import bd.haat.common.messaging.SubscribedQueues;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.context.SmartLifecycle;

/** Reads now and then how many events wait in the service's queues and among the dead, for metrics. */
class QueueDepths implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QueueDepths.class);

    private final SubscribedQueues queues;
    private final AmqpAdmin broker;
    private final MeterRegistry registry;
    private final Duration pace;
    private final Map<String, Long> depths = new ConcurrentHashMap<>();
    private volatile Thread thread;

    QueueDepths(SubscribedQueues queues, AmqpAdmin broker, MeterRegistry registry, Duration pace) {
        this.queues = queues;
        this.broker = broker;
        this.registry = registry;
        this.pace = pace;
    }

    @Override
    public void start() {
        for (var queue : queues.queues()) {
            Gauge.builder("haat.queue.depth", () -> depths.getOrDefault(queue, 0L))
                    .description("Events ready for their consumer")
                    .tag("queue", queue)
                    .register(registry);
            Gauge.builder("haat.dead.letters", () -> depths.getOrDefault(ServiceName.dead(queue), 0L))
                    .description("Events that could not be handled")
                    .tag("queue", queue)
                    .register(registry);
        }
        thread = Thread.ofVirtual().name("queue-depths").start(this::run);
    }

    /** The queues as they are now. */
    List<QueueState> read() {
        var states = new ArrayList<QueueState>();
        for (var queue : queues.queues()) states.add(new QueueState(queue, ask(queue), ask(ServiceName.dead(queue))));
        return states;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pace);
                try {
                    read();
                } catch (RuntimeException failure) {
                    log.debug("Queue depths are not known for now", failure);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long ask(String queue) {
        var information = broker.getQueueInfo(queue);
        long depth = information == null ? 0 : information.getMessageCount();
        depths.put(queue, depth);
        return depth;
    }

    @Override
    public void stop() {
        if (thread != null) thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /**
     * @param waiting events ready for the consumer
     * @param dead events that could not be handled
     */
    record QueueState(String queue, long waiting, long dead) {}
}
