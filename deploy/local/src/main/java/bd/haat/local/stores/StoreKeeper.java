package bd.haat.local.stores;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingException;
import bd.haat.backing.Running;
import bd.haat.local.state.LogFile;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Starts one backing service and, when it dies, starts it again, until its thread is interrupted.
 *
 * @param optional whether the fleet can do without it
 * @param first completed with the outcome of the first start
 */
record StoreKeeper(
        Backing kind,
        Supplier<Running> begin,
        boolean optional,
        CompletableFuture<Optional<Running>> first,
        Consumer<String> say)
        implements Runnable {
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public void run() {
        try {
            var server = begin.get();
            first.complete(Optional.of(server));
            keep(server);
        } catch (BackingException unavailable) {
            if (optional) {
                say.accept("without " + kind.folder() + ": " + unavailable.getMessage());
                first.complete(Optional.empty());
            } else {
                first.completeExceptionally(unavailable);
            }
        } catch (InterruptedException stopped) {
            first.cancel(false);
        } catch (RuntimeException unexpected) {
            first.completeExceptionally(unexpected);
        }
    }

    private void keep(Running server) throws InterruptedException {
        var current = server;
        while (true) {
            Thread.sleep(GLANCE);
            if (!current.alive()) {
                say.accept(kind.folder() + " died: " + new LogFile(current.log()).lastWords());
                current = again();
            }
        }
    }

    private Running again() throws InterruptedException {
        while (true) {
            try {
                var server = begin.get();
                say.accept(kind.folder() + " runs again on port " + server.port());
                return server;
            } catch (BackingException unavailable) {
                say.accept(kind.folder() + " does not start: " + unavailable.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }
}
