package bd.haat.notification.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes due messages as places get free and sends each on a thread of its own, so that a slow gateway holds up nothing else. */
@Component
class Dispatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final StoredOutgoing outgoing;
    private final JdbcDeliveries deliveries;
    private final SendDelivery sendDelivery;
    private final DeliverySettings settings;
    private final Semaphore places;
    private volatile boolean running;
    private volatile boolean crowded;
    private ExecutorService threads;

    Dispatch(StoredOutgoing outgoing, JdbcDeliveries deliveries, SendDelivery sendDelivery, DeliverySettings settings) {
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.sendDelivery = sendDelivery;
        this.settings = settings;
        this.places = new Semaphore(settings.concurrent());
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::run);
    }

    /** Waits for the attempts that run. */
    @Override
    public void stop() {
        running = false;
        outgoing.wake();
        threads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                sendDue();
                outgoing.await(settings.poll());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException down) {
                log.warn("Messages cannot be taken for sending: {}", down.toString());
                pause();
            }
        }
    }

    private void sendDue() {
        int free = places.drainPermits();
        crowded = free == 0;
        if (crowded) return;
        int taken = 0;
        try {
            var due = deliveries.claim(free, settings.lease());
            taken = due.size();
            crowded = taken == free;
            due.forEach(message -> threads.execute(() -> send(message)));
        } finally {
            places.release(free - taken);
        }
    }

    private void send(Delivery message) {
        try {
            sendDelivery.send(message);
        } catch (RuntimeException unrecorded) {
            log.error("Message {} is tried again after its lease", message.id(), unrecorded);
        } finally {
            places.release();
            if (crowded) outgoing.wake();
        }
    }

    private void pause() {
        try {
            outgoing.await(settings.poll());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
