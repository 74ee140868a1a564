package bd.haat.backing.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of the world outside, which tells nobody when it changes. */
public final class Await {
    private static final Duration STEP = Duration.ofMillis(50);

    private Await() {}

    /** Asks again and again; true as soon as it holds, false when it did not within the time or the thread is interrupted. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
