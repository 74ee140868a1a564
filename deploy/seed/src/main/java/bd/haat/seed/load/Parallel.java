package bd.haat.seed.load;

import bd.haat.seed.api.SeedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same for many things, some of them at a time; the first failure ends all. */
final class Parallel {
    /** Two cores serve the market; more calls at once would only wait. */
    private static final int WIDTH = 6;

    private Parallel() {}

    /** In the order of the things. */
    static <T, R> List<R> map(Progress progress, List<T> things, Function<T, R> work) {
        try (var pool = Executors.newFixedThreadPool(WIDTH)) {
            var futures = things.stream()
                    .map(thing -> pool.submit(() -> {
                        var result = work.apply(thing);
                        progress.step();
                        return result;
                    }))
                    .toList();
            try {
                var results = new ArrayList<R>(things.size());
                for (var future : futures) results.add(future.get());
                return results;
            } catch (ExecutionException failed) {
                pool.shutdownNow();
                throw failed.getCause() instanceof SeedException known
                        ? known
                        : new SeedException("a fault of the seed itself: " + failed.getCause(), failed.getCause());
            } catch (InterruptedException stopped) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new SeedException("stopped", stopped);
            }
        }
    }

    static <T> void each(Progress progress, List<T> things, Consumer<T> work) {
        map(progress, things, thing -> {
            work.accept(thing);
            return true;
        });
    }
}
