package bd.haat.local;

import bd.haat.backing.Backing;
import bd.haat.local.plan.Slot;
import bd.haat.local.run.Replica;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fleet that runs: ten services and what they stand on. It is stopped when the JVM ends, at the latest. */
public final class Fleet implements AutoCloseable {
    private final FleetRun run;

    private Fleet(FleetRun run) {
        this.run = run;
    }

    /**
     * Starts a fleet and returns when every member is ready and the demo market is loaded, as far as the options want it.
     *
     * @throws FleetException when it cannot be started; what was started is stopped again
     */
    public static Fleet start(FleetOptions options) {
        var run = new FleetRun(options);
        run.start();
        return new Fleet(run);
    }

    /** The base URL of a member's first replica, without a slash at the end. */
    public URI url(String member) {
        return slot(member, 1).url();
    }

    /** A replica's base URL. Replicas count from 1. */
    public URI url(String member, int replica) {
        return slot(member, replica).url();
    }

    /** A free port that a member was given for one of its settings. */
    public int port(String member, String setting) {
        return slot(member, 1).extraPorts().get(setting);
    }

    /** The process id of a replica's present JVM. */
    public long pid(String member, int replica) {
        var process = replica(member, replica).status().process();
        if (process == null) {
            throw new FleetException(member + " has no process now");
        }
        return process.pid();
    }

    /** Kills a replica's JVM as a power cut would; it is started again by itself, see {@link #awaitReady}. */
    public void killHard(String member, int replica) throws InterruptedException {
        replica(member, replica).killHard();
    }

    /**
     * Kills a backing service as a power cut would and returns when it answers again, with its data and on its port.
     *
     * @throws FleetException when it does not run now, or not again in time
     */
    public void killHard(Backing kind, Duration patience) throws InterruptedException {
        run.parts().stores().killHard(kind, patience);
    }

    /** @throws FleetException when the replica is not ready in time */
    public void awaitReady(String member, int replica, Duration patience) throws InterruptedException {
        replica(member, replica).awaitReady(patience);
    }

    /** How often a replica was started again. */
    public int restarts(String member, int replica) {
        return replica(member, replica).status().restarts();
    }

    /** Names and ports of all replicas, started here or not. */
    public List<Slot> slots() {
        return run.parts().slots();
    }

    /** Those that were started here. */
    public List<Slot> startedSlots() {
        return run.parts().started();
    }

    /**
     * Starts Prometheus beside the fleet, with the rules of {@code deploy/monitoring} and exporters for its servers, unless it runs already.
     *
     * @return where its HTTP interface is
     * @throws FleetException when it cannot be had
     */
    public URI watch() {
        return run.parts().startWatch();
    }

    /** Where Prometheus is, once it was started. */
    Optional<URI> watchedAt() {
        return run.parts().watch().url();
    }

    /** How to reach a backing service, as {@link bd.haat.backing.Running#endpoint()} tells it. */
    public Map<String, String> endpoint(Backing kind) {
        return run.parts().stores().endpoints().get(kind);
    }

    /** Password of {@code admin@haat.local}. */
    public String adminPassword() {
        return run.parts().secrets().adminPassword();
    }

    /** Where a replica's words go. */
    public Path log(String member, int replica) {
        return replica(member, replica).log().path();
    }

    public FleetHome home() {
        return run.parts().home();
    }

    /** Stops all in reverse order and returns when they are gone. Stopping twice does no harm. */
    public void stop() {
        run.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private Replica replica(String member, int number) {
        return run.parts().replicas().of(member, number);
    }

    private Slot slot(String member, int number) {
        return run.parts().slots().stream()
                .filter(slot -> slot.member().name().equals(member) && slot.number() == number)
                .findFirst()
                .orElseThrow(() -> new FleetException("the fleet has no replica " + number + " of " + member));
    }
}
