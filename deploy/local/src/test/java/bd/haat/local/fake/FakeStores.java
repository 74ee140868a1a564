package bd.haat.local.fake;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingException;
import bd.haat.backing.BackingHome;
import bd.haat.backing.Running;
import bd.haat.local.machine.ProcessId;
import bd.haat.local.stores.StoreSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Servers that only sleep; each keeps its port. Kinds that cannot be had are named. */
public final class FakeStores implements StoreSource {
    private final Map<Backing, Sleeper> sleepers = new ConcurrentHashMap<>();
    private final Set<Backing> unavailable;

    public FakeStores(Backing... unavailable) {
        this.unavailable = Set.of(unavailable);
    }

    @Override
    public void prepare(Set<Backing> kinds, Consumer<String> say) {
        say.accept("preparing " + kinds.size() + " kinds");
    }

    @Override
    public Running start(Backing kind, BackingHome home) {
        if (unavailable.contains(kind)) {
            throw new BackingException(kind.folder() + " is not to be had");
        }
        try {
            var folder = Files.createDirectories(home.of(kind));
            var process = new ProcessBuilder("sleep", "600").start();
            var sleeper = new Sleeper(
                    kind,
                    new ProcessId(
                            process.pid(),
                            ProcessId.of(process.pid()).orElseThrow().startTicks()),
                    folder);
            Files.writeString(sleeper.log(), "zzz\n");
            sleepers.put(kind, sleeper);
            return sleeper;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<Running> find(Backing kind, BackingHome home) {
        return Optional.<Running>ofNullable(sleepers.get(kind)).filter(Running::alive);
    }

    /** The process behind a kind. */
    public ProcessId process(Backing kind) {
        return sleepers.get(kind).process();
    }

    private record Sleeper(Backing kind, ProcessId process, Path folder) implements Running {
        @Override
        public int port() {
            return 10_000 + kind.ordinal();
        }

        @Override
        public Map<String, String> endpoint() {
            return Map.of(
                    "host", "127.0.0.1",
                    "port", String.valueOf(port()),
                    "url", "fake://127.0.0.1:" + port(),
                    "jdbc", "jdbc:fake",
                    "user", "u",
                    "password", "p",
                    "accessKey", "a",
                    "secretKey", "s");
        }

        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public boolean alive() {
            return process.alive();
        }

        @Override
        public Path log() {
            return folder.resolve("log");
        }

        @Override
        public void stop() {
            try {
                process.stop(Duration.ofSeconds(5));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
