package bd.haat.common.messaging.subscription;

import bd.haat.common.messaging.SubscribedQueues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/** Starts the workers of all subscriptions once the service is up, and stops them before anything they use. A broker that is away delays nothing. */
class Subscriptions implements SubscribedQueues, SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Supplier<List<Subscription>> finder;
    private final Function<Subscription, QueueWorker> worker;
    private final List<QueueWorker> workers = new ArrayList<>();
    private volatile List<Subscription> found = List.of();
    private volatile boolean running;

    Subscriptions(Supplier<List<Subscription>> finder, Function<Subscription, QueueWorker> worker) {
        this.finder = finder;
        this.worker = worker;
    }

    @Override
    public synchronized void start() {
        found = finder.get();
        for (var subscription : found)
            for (int i = 0; i < subscription.concurrency(); i++) workers.add(worker.apply(subscription));
        workers.forEach(QueueWorker::start);
        running = true;
    }

    @Override
    public List<String> queues() {
        return found.stream().map(Subscription::queue).toList();
    }

    /** Whether every queue has all its consumers. */
    synchronized boolean isConsuming() {
        return workers.stream().allMatch(QueueWorker::isConsuming);
    }

    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(QueueWorker::stop);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var each : workers) each.await(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
