package bd.haat.order.timer;

import java.time.Instant;

/** Notes work in the current transaction. */
public interface Timers {
    /**
     * After the commit, some replica runs the task once, and again with growing pauses until it ends without an exception. The same task and
     * instance noted twice is one piece of work.
     *
     * @param task the name under which a {@link OneTime} bean does it
     * @param instance what to do it for, such as an id
     */
    void soon(String task, String instance);

    /** The same, not before then. */
    void at(String task, String instance, Instant when);
}
