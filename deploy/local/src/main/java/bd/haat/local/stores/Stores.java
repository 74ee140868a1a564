package bd.haat.local.stores;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingException;
import bd.haat.backing.BackingHome;
import bd.haat.backing.Running;
import bd.haat.local.machine.ProcessId;
import bd.haat.local.state.FleetException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The backing services of one fleet: all started at once, each watched and started again when it dies. */
public final class Stores {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private final StoreSource source;
    private final BackingHome home;
    private final Set<Backing> optional;
    private final Consumer<String> say;
    private final Consumer<Backing> changed;
    private final Map<Backing, CompletableFuture<Optional<Running>>> started = new EnumMap<>(Backing.class);
    private final Map<Backing, Running> running = new ConcurrentHashMap<>();
    private final Map<Backing, Duration> took = new ConcurrentHashMap<>();
    private final Map<Backing, Thread> keepers = new ConcurrentHashMap<>();

    /**
     * @param optional kinds that the fleet can do without
     * @param changed called after each start
     */
    public Stores(
            StoreSource source,
            BackingHome home,
            Set<Backing> optional,
            Consumer<String> say,
            Consumer<Backing> changed) {
        this.source = source;
        this.home = home;
        this.optional = optional;
        this.say = say;
        this.changed = changed;
    }

    /** Begins to start them and returns. */
    public void start(Set<Backing> kinds) {
        source.prepare(kinds, say);
        for (var kind : kinds) {
            var future = new CompletableFuture<Optional<Running>>();
            started.put(kind, future);
            var keeper = new StoreKeeper(kind, () -> begin(kind), optional.contains(kind), future, say);
            keepers.put(kind, Thread.ofVirtual().name(kind.folder()).start(keeper));
        }
    }

    /**
     * Waits until it answers. Empty when the fleet does without it.
     *
     * @throws FleetException when it cannot be had
     */
    public Optional<Running> await(Backing kind) throws InterruptedException {
        try {
            return started.get(kind).get();
        } catch (ExecutionException failed) {
            throw new FleetException(failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** All kinds of this fleet, started or not. */
    public List<Backing> kinds() {
        return keepers.keySet().stream().sorted().toList();
    }

    /** How long the last start took. Empty until it answers. */
    public Optional<Duration> took(Backing kind) {
        return Optional.ofNullable(took.get(kind));
    }

    /** What answers now. */
    public Map<Backing, Running> running() {
        return Map.copyOf(running);
    }

    /** How to reach what answers now. */
    public Map<Backing, Map<String, String>> endpoints() {
        var endpoints = new EnumMap<Backing, Map<String, String>>(Backing.class);
        running.forEach((kind, server) -> endpoints.put(kind, server.endpoint()));
        return endpoints;
    }

    /**
     * Ends a server's process as a power cut would (SIGKILL) and returns when its keeper has started it again on its data and port.
     *
     * @throws FleetException when it does not run now, or not again in time
     */
    public void killHard(Backing kind, Duration patience) throws InterruptedException {
        var victim = Optional.ofNullable(running.get(kind))
                .flatMap(server -> ProcessId.of(server.pid()))
                .orElseThrow(() -> new FleetException(kind.folder() + " does not run now"));
        victim.kill();
        var deadline = System.nanoTime() + patience.toNanos();
        while (running.get(kind).pid() == victim.pid()) {
            if (System.nanoTime() > deadline) {
                throw new FleetException(kind.folder() + " does not run again after " + patience.toSeconds()
                        + " s; see " + running.get(kind).log());
            }
            Thread.sleep(GLANCE);
        }
    }

    /** Stops them all at once and returns when they are gone. Their data stay. */
    public void stop() throws InterruptedException {
        var stops = keepers.keySet().stream()
                .map(kind -> Thread.ofVirtual().start(() -> stop(kind)))
                .toList();
        for (var stop : stops) {
            stop.join();
        }
    }

    private Running begin(Backing kind) {
        var begun = System.nanoTime();
        var server = source.start(kind, home);
        took.put(kind, Duration.ofNanos(System.nanoTime() - begun));
        running.put(kind, server);
        changed.accept(kind);
        return server;
    }

    private void stop(Backing kind) {
        try {
            keepers.get(kind).interrupt();
            keepers.get(kind).join();
            source.find(kind, home).ifPresent(Running::stop);
            running.remove(kind);
        } catch (BackingException stuck) {
            say.accept(kind.folder() + " could not be stopped: " + stuck.getMessage());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
