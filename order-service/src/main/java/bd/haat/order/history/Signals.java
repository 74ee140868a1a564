package bd.haat.order.history;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Who waits in this process for which order. Waiting threads are virtual and cost nothing but their stack. */
@Component
class Signals implements SmartLifecycle {
    private final Map<UUID, Set<Watch>> watches = new ConcurrentHashMap<>();
    private volatile boolean running = true;

    /** Begins to listen; a signal given before the first {@link Watch#await} is kept for it. */
    Watch watch(UUID orderId) {
        var watch = new Watch(orderId);
        watches.compute(orderId, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Watch>newKeySet() : others;
            all.add(watch);
            return all;
        });
        return watch;
    }

    void wake(UUID orderId) {
        var waiting = watches.get(orderId);
        if (waiting != null) waiting.forEach(watch -> watch.signals.release());
    }

    /** Someone's interest in one order, until closed. */
    final class Watch implements AutoCloseable {
        private final UUID orderId;
        private final Semaphore signals = new Semaphore(0);

        private Watch(UUID orderId) {
            this.orderId = orderId;
        }

        /** Waits for a signal; answers false when the service stops, so that nobody delays that. */
        boolean await(Duration longest) {
            try {
                if (running && signals.tryAcquire(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS))
                    signals.drainPermits();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
            return running;
        }

        @Override
        public void close() {
            watches.computeIfPresent(orderId, (_, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Stops before the web server, which waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        watches.values().forEach(all -> all.forEach(watch -> watch.signals.release()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
