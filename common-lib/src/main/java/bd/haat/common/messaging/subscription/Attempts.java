package bd.haat.common.messaging.subscription;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Tries again on the spot what a moment's patience may cure: contention a few times, an outage for a minute, so that order is kept. */
class Attempts {
    private static final int CONTENDED = 3;
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);

    private final BooleanSupplier running;

    Attempts(BooleanSupplier running) {
        this.running = running;
    }

    /**
     * @throws RuntimeException the last failure
     * @throws InterruptedException if the work failed while the service stops
     */
    int make(IntSupplier work) throws InterruptedException {
        long deadline = System.nanoTime() + OUTAGE.toNanos();
        for (int contended = 0; ; ) {
            try {
                return work.getAsInt();
            } catch (RuntimeException failure) {
                if (!running.getAsBoolean())
                    throw new InterruptedException("stopping"); // unacknowledged, it comes again
                if (Failures.isContention(failure) && contended++ < CONTENDED) {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(1, 20));
                } else if (Failures.isOutage(failure) && System.nanoTime() - deadline < 0) {
                    Thread.sleep(OUTAGE_PAUSE);
                } else {
                    throw failure;
                }
            }
        }
    }
}
