package bd.haat.notification.delivery;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where messages are left for sending: recorded in the current transaction, sent right after its commit. */
@Service
public class Outgoing {
    private final JdbcDeliveries deliveries;
    private final Semaphore news = new Semaphore(0);

    Outgoing(JdbcDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Records the message unless its event has one for that channel. */
    public void add(Delivery message) {
        if (!deliveries.add(message)) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    void wake() {
        news.release();
    }

    /** Waits until there may be something to send, at most so long. */
    void await(java.time.Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) news.drainPermits();
    }
}
