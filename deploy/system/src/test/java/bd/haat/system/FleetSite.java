package bd.haat.system;

import bd.haat.backing.Backing;
import bd.haat.local.Fleet;
import bd.haat.local.FleetOptions;
import bd.haat.local.plan.HaatFleet;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.PortChoice;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A fleet of this test run's own: on free ports, in a folder of its own, with short timers. */
record FleetSite(Fleet fleet) implements Site {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Override
    public URI gateway() {
        return fleet.url("gateway");
    }

    @Override
    public URI sandbox() {
        return fleet.url("sandbox");
    }

    @Override
    public String adminPassword() {
        return fleet.adminPassword();
    }

    @Override
    public Map<String, String> endpoint(Backing store) {
        return fleet.endpoint(store);
    }

    @Override
    public List<Victim> victims() {
        return Stream.concat(
                        fleet.startedSlots().stream()
                                .map(slot -> slot.member().name())
                                .distinct()
                                .map(this::member),
                        Stream.of(Backing.RABBITMQ, Backing.REDIS, Backing.POSTGRES)
                                .map(this::store))
                .toList();
    }

    Victim member(String name) {
        return new Replicas(fleet, name);
    }

    Victim store(Backing kind) {
        return new Store(fleet, kind);
    }

    static FleetSite start(SpanReceiver spans) {
        var checkout = checkout();
        var options = FleetOptions.of(checkout)
                .members(HaatFleet.MEMBERS.stream().map(FleetSite::forMinutes).toList())
                .home(checkout.resolve("deploy/system/target/fleet"))
                .ports(new PortChoice.Random())
                .replicas(Map.of("order", Market.REPLICAS, "product", Market.REPLICAS))
                .shards(Map.of("order", Market.SHARDS))
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
                        "{\"haat\":{\"order\":{\"rules\":{\"payment-seconds\":" + Market.PAYMENT_EXPIRY.toSeconds()
                                + "},\"sweep\":\"500ms\"}}}");
        for (var member : HaatFleet.MEMBERS)
            options.setting(
                    member.name(),
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                    spans.address(member.name()));
        return new FleetSite(Fleet.start(options));
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

    private record Replicas(Fleet fleet, String member) implements Victim {
        @Override
        public void killAndAwait() throws InterruptedException {
            int replicas = (int) fleet.startedSlots().stream()
                    .filter(slot -> slot.member().name().equals(member))
                    .count();
            for (int replica = 1; replica <= replicas; replica++) fleet.killHard(member, replica);
            for (int replica = 1; replica <= replicas; replica++) fleet.awaitReady(member, replica, PATIENCE);
        }

        @Override
        public String toString() {
            return member;
        }
    }

    private record Store(Fleet fleet, Backing kind) implements Victim {
        @Override
        public void killAndAwait() throws InterruptedException {
            fleet.killHard(kind, PATIENCE);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }
}
