package bd.haat.common.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a service wait at its start for a database that is away or does not let it in, and say so, instead of dying and starting anew each time. It
 * is not ready meanwhile: the web server comes last.
 */
final class AwaitDatabase {
    private static final Logger log = LoggerFactory.getLogger(AwaitDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Duration patience;
    private final Duration pause;

    /** @param patience how long; with zero the first refusal is the last */
    AwaitDatabase(Duration patience) {
        this(patience, PAUSE);
    }

    AwaitDatabase(Duration patience, Duration pause) {
        this.patience = patience;
        this.pause = pause;
    }

    void at(String url, String user, String password) {
        until(url + " as " + user, () -> DriverManager.getConnection(url, user, password));
    }

    /** Returns when the door has opened once, or at the end of the patience: whoever needs the database then fails as if nobody had waited. */
    void until(String name, Door door) {
        long deadline = System.nanoTime() + patience.toNanos();
        var waiting = Thread.currentThread();
        var stop = new Thread(waiting::interrupt); // a start that waits can be called off
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            while (!opens(name, door) && System.nanoTime() < deadline) Thread.sleep(pause);
        } catch (InterruptedException calledOff) {
            waiting.interrupt();
            throw new IllegalStateException("stopped while waiting for the database " + name, calledOff);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private boolean opens(String name, Door door) {
        try (var _ = door.open()) {
            return true;
        } catch (SQLException closed) {
            if (patience.isPositive()) log.warn("waiting for the database {}: {}", name, closed.getMessage());
            return false;
        }
    }

    /** One connection, closed again at once. */
    @FunctionalInterface
    interface Door {
        Connection open() throws SQLException;
    }
}
