package bd.haat.local.run;

import bd.haat.local.build.CacheTraining;
import bd.haat.local.build.Programs;
import bd.haat.local.plan.Slot;
import bd.haat.local.plan.Tier;
import bd.haat.local.settings.Environment;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.LogFile;
import bd.haat.local.stores.Stores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** All JVMs of a fleet. */
public final class Replicas {
    private final Map<Replica, MemberLaunch> launches = new LinkedHashMap<>();
    private final Timings timings;

    /** @param startTogether how many JVMs may be starting at one time */
    public Replicas(Timings timings, int startTogether, List<Slot> slots, Parts parts, Roster roster) {
        this.timings = timings;
        var gate = new Semaphore(startTogether, true);
        for (var slot : slots) {
            var log = new LogFile(parts.home().log(slot.name()));
            var launch = new MemberLaunch(slot, parts.stores(), parts.programs(), parts.environment(), log);
            launches.put(new Replica(slot, launch, timings, gate, roster), launch);
        }
    }

    /** What a JVM's start needs. */
    public record Parts(FleetHome home, Stores stores, Programs programs, Environment environment) {}

    public List<Replica> all() {
        return List.copyOf(launches.keySet());
    }

    /** @throws FleetException where the fleet has no such replica */
    public Replica of(String member, int number) {
        return launches.keySet().stream()
                .filter(replica -> replica.slot().member().name().equals(member)
                        && replica.slot().number() == number)
                .findFirst()
                .orElseThrow(() -> new FleetException("replica " + number + " of " + member + " is not started here"));
    }

    /**
     * Starts all and returns when each is ready.
     *
     * @throws FleetException as soon as one is given up
     */
    public void start() throws InterruptedException {
        all().forEach(Replica::start);
        while (!all().stream().allMatch(replica -> replica.status().state() == ReplicaState.READY)) {
            for (var replica : all()) {
                replica.throwIfGivenUp();
            }
            Thread.sleep(timings.glance());
        }
    }

    /** Trains the caches that are absent, one after the other. */
    public void train(CacheTraining training) throws InterruptedException {
        for (var entry : launches.entrySet()) {
            if (entry.getKey().slot().number() == 1) {
                entry.getValue().train(training);
            }
        }
    }

    /** Stops the outermost first, so that no request meets a service that is gone. */
    public void stop() throws InterruptedException {
        for (var tier : List.of(Tier.DOOR, Tier.SERVICE, Tier.THIRD_PARTY)) {
            var stops = new ArrayList<Thread>();
            for (var replica : all()) {
                if (replica.slot().member().tier() == tier) {
                    stops.add(Thread.ofVirtual().start(() -> stop(replica)));
                }
            }
            for (var stop : stops) {
                stop.join();
            }
        }
    }

    private static void stop(Replica replica) {
        try {
            replica.stop();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
