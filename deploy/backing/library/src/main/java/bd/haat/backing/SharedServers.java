package bd.haat.backing;

import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Folders;
import bd.haat.backing.process.Lock;
import bd.haat.backing.process.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;

/**
 * The servers that the builds of one checkout share, and who uses them: {@code clients/<pid>} for each user's process,
 * {@code watchdog} for the process that stops the servers after the last user. All changes are made under one lock.
 *
 * @param home where the servers and this book-keeping lie
 */
record SharedServers(BackingHome home) {
    private static final Duration DEFAULT_LINGER = Duration.ofSeconds(5);

    static SharedServers ofCheckout() {
        return new SharedServers(new BackingHome(Checkout.root().resolve(".haat/test"), false));
    }

    /** Registers the build to which this JVM belongs, and sees to it that a watchdog runs. */
    void join() {
        join(Build.process());
    }

    void join(ProcessId client) {
        try (var _ = lock()) {
            Folders.write(clients().resolve(Long.toString(client.pid())), client.toString());
            var told = System.getenv("HAAT_TEST_LINGER");
            if (told != null) {
                Folders.write(path("linger"), told);
            }
            if (!watched()) {
                Folders.write(path("watchdog"), Watchdog.start(home.root()).toString());
            }
        }
    }

    boolean watched() {
        return Files.exists(path("watchdog"))
                && ProcessId.parse(read(path("watchdog"))).alive();
    }

    /** Whether a registered process still lives. */
    boolean used() {
        try (var entries = Files.newDirectoryStream(Folders.make(clients()), "[0-9]*[0-9]")) {
            for (var entry : entries) {
                if (ProcessId.parse(read(entry)).alive()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long the servers stay after the last user. */
    Duration linger() {
        return Files.exists(path("linger"))
                ? Duration.ofSeconds(Long.parseLong(read(path("linger")).strip()))
                : DEFAULT_LINGER;
    }

    /** Stops all servers unless somebody came meanwhile. A newcomer waits until they are gone, and starts his own. */
    boolean stopUnlessUsed() {
        try (var _ = lock()) {
            if (used()) {
                return false;
            }
            stopAll();
            return true;
        }
    }

    /** Stops all servers, used or not. */
    void stop() {
        try (var _ = lock()) {
            stopAll();
        }
    }

    private void stopAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Arrays.stream(Backing.values())
                    .forEach(
                            kind -> BackingServices.find(kind, home).ifPresent(server -> threads.submit(server::stop)));
        }
        Folders.remove(clients());
        Folders.remove(path("linger"));
    }

    private Lock lock() {
        return Lock.on(path("registry.lock"));
    }

    private Path clients() {
        return path("clients");
    }

    private Path path(String name) {
        return home.root().resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
