package bd.haat.order.timer;

import java.time.Duration;

/** A bean of this kind runs on one replica at a time, with a pause between two runs. */
public interface Recurring {
    String task();

    Duration pause();

    /** Runs outside any transaction. */
    void run();
}
