package bd.haat.system;

import bd.haat.local.Fleet;
import bd.haat.local.FleetOptions;
import bd.haat.local.plan.HaatFleet;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.PortChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The fleet of this test run: started once, on free ports, in a folder of its own, with short timers. */
final class Market {
    /** Long enough to pay in, short enough to wait for. */
    static final Duration PAYMENT_EXPIRY = Duration.ofSeconds(25);

    static final int REPLICAS = Integer.getInteger("haat.system.replicas", 2);

    private static final double SCALE = Double.parseDouble(System.getProperty("haat.system.scale", "0.5"));

    /** Whether this run is the drill. */
    static final boolean FULL = SCALE >= 1;

    private static final SpanReceiver SPANS = SpanReceiver.start();
    private static final Fleet FLEET = start();

    private Market() {}

    static Fleet fleet() {
        return FLEET;
    }

    /** Where the fleet's spans go: those of the few requests that are sampled, and of all that ask for it. */
    static SpanReceiver spans() {
        return SPANS;
    }

    static Client guest() {
        return new Client(FLEET.url("gateway"));
    }

    static Client sandbox() {
        return new Client(FLEET.url("sandbox"));
    }

    /** A count of the full drill, reduced as this run's scale says; at least two. */
    static int scaled(int full) {
        return Math.max(2, (int) (full * SCALE));
    }

    private static Fleet start() {
        var checkout = checkout();
        var options = FleetOptions.of(checkout)
                .members(HaatFleet.MEMBERS.stream().map(Market::forMinutes).toList())
                .home(checkout.resolve("deploy/system/target/fleet"))
                .ports(new PortChoice.Random())
                .replicas(Map.of("order", REPLICAS, "product", REPLICAS))
                .build(false)
                .seed(false)
                .train(false)
                .reset(true)
                // What the party at the other end of a payment knows outlives its kill, as it does in the real world.
                .setting(
                        "sandbox",
                        "SANDBOX_BOOKS",
                        checkout.resolve("deploy/system/target/books-" + System.nanoTime())
                                .toString())
                .setting("user", "HAAT_USER_ACCESSTOKENLIFE", "2h") // a drill takes longer than fifteen minutes
                .setting(
                        "order",
                        "SPRING_APPLICATION_JSON",
                        "{\"haat\":{\"order\":{\"rules\":{\"payment-seconds\":" + PAYMENT_EXPIRY.toSeconds()
                                + "},\"sweep\":\"500ms\"}}}");
        for (var member : HaatFleet.MEMBERS)
            options.setting(
                    member.name(),
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                    SPANS.address(member.name()));
        return Fleet.start(options);
    }

    /** A start costs half as much without the optimizing compiler; the hashes of passwords alone are worth it. */
    private static Member forMinutes(Member member) {
        return member.name().equals("user") ? member : member.jvm(member.jvm().shortLived());
    }

    private static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) folder = folder.getParent();
        return folder;
    }
}
