package bd.haat.order.timer;

import java.util.Collection;
import java.util.function.Predicate;

/** The work of a {@link Recurring} that looks after many things: one that fails holds no other up. */
public final class Sweep {
    private Sweep() {}

    /**
     * Does the work for each.
     *
     * @param work tells whether it changed anything
     * @return for how many it did
     * @throws RuntimeException the first failure, with all further ones suppressed in it, after the others were done
     */
    public static <T> int each(Collection<T> all, Predicate<T> work) {
        int done = 0;
        RuntimeException failure = null;
        for (var one : all) {
            try {
                if (work.test(one)) done++;
            } catch (RuntimeException failed) {
                if (failure == null) failure = failed;
                else if (failure != failed) failure.addSuppressed(failed);
            }
        }
        if (failure != null) throw failure;
        return done;
    }
}
