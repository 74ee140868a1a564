package bd.haat.local;

import bd.haat.local.build.CacheTraining;
import bd.haat.local.plan.HaatFleet;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.PortChoice;
import bd.haat.local.plan.Program;
import bd.haat.local.run.Timings;
import bd.haat.local.screen.Screen;
import bd.haat.local.settings.Secrets;
import bd.haat.local.state.FleetHome;
import bd.haat.local.stores.LocalStores;
import bd.haat.local.stores.StoreSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What kind of fleet to start. Each setter changes this object and returns it. */
public final class FleetOptions {
    final Path checkout;
    FleetHome home;
    List<Member> members = HaatFleet.MEMBERS;
    Program seedProgram = HaatFleet.SEED;
    BiFunction<List<Member>, Secrets, StoreSource> stores = LocalStores::new;
    PortChoice ports = new PortChoice.Fixed();
    Map<String, Integer> replicas = Map.of();
    Map<String, Integer> shards = Map.of();
    Set<String> only = Set.of();
    Map<String, Map<String, String>> settings = new HashMap<>();
    boolean build = true;
    boolean seed = true;
    boolean train = true;
    boolean reset;
    boolean watch;
    boolean durable = true;
    int startTogether = Integer.MAX_VALUE;
    Timings timings = Timings.usual();
    double trainBelow = CacheTraining.IDLE;
    Screen screen = Screen.silent();

    private FleetOptions(Path checkout) {
        this.checkout = checkout.toAbsolutePath().normalize();
        this.home = new FleetHome(checkout.resolve(".haat"));
    }

    /** The whole marketplace as {@code deploy/up} starts it, silently. */
    public static FleetOptions of(Path checkout) {
        return new FleetOptions(checkout);
    }

    /** The folder for all that the fleet makes; {@code .haat} in the checkout unless set. */
    public FleetOptions home(Path folder) {
        home = new FleetHome(folder);
        return this;
    }

    /** The list of what runs. */
    public FleetOptions members(List<Member> list) {
        members = List.copyOf(list);
        return this;
    }

    /** Where the backing services come from; real servers on this machine unless set. */
    public FleetOptions stores(StoreSource source) {
        stores = (_, _) -> source;
        return this;
    }

    public FleetOptions ports(PortChoice choice) {
        ports = choice;
        return this;
    }

    /** How many JVMs of a member; one of each that is not named. */
    public FleetOptions replicas(Map<String, Integer> counts) {
        replicas = Map.copyOf(counts);
        return this;
    }

    /** Over how many PostgreSQL databases a member spreads its rows, which it must know how to do; one unless named. */
    public FleetOptions shards(Map<String, Integer> counts) {
        shards = Map.copyOf(counts);
        return this;
    }

    /** Starts these alone, and what they need; the others keep their ports. Empty means all. */
    public FleetOptions only(Set<String> names) {
        only = Set.copyOf(names);
        return this;
    }

    /** A setting (environment variable) of one member, stronger than all else. */
    public FleetOptions setting(String member, String name, String value) {
        settings.computeIfAbsent(member, _ -> new HashMap<>()).put(name, value);
        return this;
    }

    /** Whether jars older than their sources are built; true unless set. */
    public FleetOptions build(boolean wanted) {
        build = wanted;
        return this;
    }

    /** Whether the demo market is loaded at the first start; true unless set. */
    public FleetOptions seed(boolean wanted) {
        seed = wanted;
        return this;
    }

    /** The program that loads it. */
    public FleetOptions seedProgram(Program program) {
        seedProgram = program;
        return this;
    }

    /** Whether AOT caches are trained once all is ready; true unless set. */
    public FleetOptions train(boolean wanted) {
        train = wanted;
        return this;
    }

    /** Trains without waiting for the machine to be idle. */
    public FleetOptions trainNow() {
        trainBelow = Double.POSITIVE_INFINITY;
        return train(true);
    }

    /** Whether Prometheus runs beside it, see {@link Fleet#watch()}. */
    public FleetOptions watch(boolean wanted) {
        watch = wanted;
        return this;
    }

    /** Whether all that the home holds of earlier runs is removed first. */
    public FleetOptions reset(boolean wanted) {
        reset = wanted;
        return this;
    }

    /** Whether an acknowledged write outlives a power cut; true unless set. */
    public FleetOptions durable(boolean wanted) {
        durable = wanted;
        return this;
    }

    /** How many JVMs may be starting at one time. */
    public FleetOptions startTogether(int jvms) {
        startTogether = jvms;
        return this;
    }

    public FleetOptions timings(Timings patience) {
        timings = patience;
        return this;
    }

    public FleetOptions screen(Screen place) {
        screen = place;
        return this;
    }
}
