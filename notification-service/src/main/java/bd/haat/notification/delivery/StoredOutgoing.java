package bd.haat.notification.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps messages in the table and wakes {@link Dispatch} when they are committed. */
@Service
class StoredOutgoing implements Outgoing {
    private final JdbcDeliveries deliveries;
    private final Semaphore news = new Semaphore(0);

    StoredOutgoing(JdbcDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
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
    void await(Duration most) throws InterruptedException {
        if (news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }
}
