package bd.haat.system;

import bd.haat.backing.Backing;
import bd.haat.local.Fleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The market that this run tests: a fleet of its own, started once, or the stack that {@code -Dhaat.system.stack=FILE} describes. */
final class Market {
    /** Long enough to pay in, short enough to wait for. */
    static final Duration PAYMENT_EXPIRY = Duration.ofSeconds(25);

    static final int REPLICAS = Integer.getInteger("haat.system.replicas", 2);

    /** Over how many databases the fleet spreads its orders. */
    static final int SHARDS = Integer.getInteger("haat.system.shards", 1);

    private static final double SCALE = Double.parseDouble(System.getProperty("haat.system.scale", "0.5"));

    /** Whether this run is the drill. */
    static final boolean FULL = SCALE >= 1;

    private static final String STACK = System.getProperty(StackSite.PROPERTY);
    private static final SpanReceiver SPANS = STACK == null ? SpanReceiver.start() : null;
    private static final Site SITE = STACK == null ? FleetSite.start(SPANS) : StackSite.of(Path.of(STACK));

    private Market() {}

    /** Of a run that has a fleet of its own. */
    static Fleet fleet() {
        return ((FleetSite) SITE).fleet();
    }

    /** Where the fleet's spans go: those of the few requests that are sampled, and of all that ask for it. */
    static SpanReceiver spans() {
        return SPANS;
    }

    static Client guest() {
        return new Client(SITE.gateway());
    }

    static Client sandbox() {
        return new Client(SITE.sandbox());
    }

    static String adminPassword() {
        return SITE.adminPassword();
    }

    static Map<String, String> endpoint(Backing store) {
        return SITE.endpoint(store);
    }

    /** Everything in the drill, and on a stack; else some of each kind. */
    static List<Victim> victims() {
        return SITE instanceof FleetSite own && !FULL
                ? List.of(own.member("product"), own.member("order"), own.store(Backing.RABBITMQ))
                : SITE.victims();
    }

    /** A count of the full drill, reduced as this run's scale says; at least two. */
    static int scaled(int full) {
        return Math.max(2, (int) (full * SCALE));
    }
}
