package bd.haat.local.run;

import bd.haat.backing.Backing;
import bd.haat.backing.Running;
import bd.haat.local.machine.Machine;
import bd.haat.local.machine.ProcessId;
import bd.haat.local.machine.ProcessUsage;
import bd.haat.local.screen.Row;
import bd.haat.local.screen.Screen;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetState;
import bd.haat.local.stores.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who is there and how they are: for the screen, and in {@code run/fleet.json} for other processes. */
public final class Roster implements ReplicaListener {
    private final FleetHome home;
    private final Screen screen;
    private final Instant begun = Instant.now();
    private Stores stores;
    private Replicas replicas;

    public Roster(FleetHome home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    /** Whom to tell of; called before any of them is started. */
    public void watch(Stores stores, Replicas replicas) {
        this.stores = stores;
        this.replicas = replicas;
    }

    @Override
    public void changed(Replica replica) {
        write();
        switch (replica.status().state()) {
            case WAITING, CRASHED -> {} // the one is no news, the other is said
            default -> screen.changed(row(replica));
        }
    }

    @Override
    public void said(String line) {
        screen.say(line);
    }

    /** A backing service answers. */
    public void changed(Backing kind) {
        home.linkLog(kind.folder(), stores.running().get(kind).log());
        write();
        screen.changed(row(kind));
    }

    /** Backing services first, in the order of starting. */
    public List<Row> rows() {
        return Stream.concat(
                        stores.kinds().stream().map(this::row),
                        replicas.all().stream().map(this::row))
                .toList();
    }

    /** Tells other processes what runs now. */
    public synchronized void write() {
        var backing = new TreeMap<String, FleetState.BackingEntry>();
        stores.running().forEach((kind, server) -> backing.put(kind.folder(), entry(server)));
        var services = replicas.all().stream().map(Roster::entry).toList();
        new FleetState(Machine.boot(), ProcessId.self(), begun, services, Map.copyOf(backing)).write(home);
    }

    private Row row(Replica replica) {
        var now = replica.status();
        var seconds = switch (now.state()) {
            case STARTING -> Duration.between(now.since(), Instant.now());
            case READY -> now.readyAfter();
            default -> null;
        };
        var name = replica.slot().name();
        return new Row(name, now.state().toString(), replica.slot().port(), seconds, rss(now.process()), now.reason());
    }

    private Row row(Backing kind) {
        var server = Optional.ofNullable(stores.running().get(kind));
        return new Row(
                kind.folder(),
                server.isPresent() ? "ready" : "starting",
                server.map(Running::port).orElse(0),
                stores.took(kind).orElseGet(() -> Duration.between(begun, Instant.now())),
                server.flatMap(Roster::process).map(Roster::rss).orElse(0L),
                "");
    }

    private static long rss(ProcessId process) {
        return process == null
                ? 0
                : ProcessUsage.of(process).map(ProcessUsage::rssMegabytes).orElse(0L);
    }

    private static Optional<ProcessId> process(Running server) {
        return ProcessId.of(server.pid());
    }

    private static FleetState.BackingEntry entry(Running server) {
        return new FleetState.BackingEntry(process(server).orElse(null), server.port(), server.log());
    }

    private static FleetState.ServiceEntry entry(Replica replica) {
        var slot = replica.slot();
        var now = replica.status();
        return new FleetState.ServiceEntry(
                slot.name(),
                slot.member().name(),
                slot.port(),
                slot.managementPort(),
                slot.extraPorts(),
                slot.url(),
                slot.readiness(),
                now.process(),
                now.state().toString(),
                now.restarts(),
                replica.log().path());
    }
}
