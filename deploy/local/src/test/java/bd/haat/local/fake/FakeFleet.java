package bd.haat.local.fake;

import static bd.haat.backing.Backing.CLICKHOUSE;
import static bd.haat.backing.Backing.POSTGRES;
import static bd.haat.backing.Backing.REDIS;

import bd.haat.local.FleetOptions;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.PortChoice;
import bd.haat.local.plan.Program;
import bd.haat.local.plan.Tier;
import bd.haat.local.run.Timings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A market of three fake services on free ports, impatient enough for tests. */
public final class FakeFleet {
    public static final Program SERVICE = program(FakeService.class);
    public static final List<Member> MEMBERS = List.of(
            Member.of("sandbox", 8090, SERVICE).portFor("SANDBOX_SMTP_PORT").tier(Tier.THIRD_PARTY),
            Member.of("order", 8105, SERVICE)
                    .needs(POSTGRES)
                    .env("SPRING_MAIL_PORT", "${port:sandbox:SANDBOX_SMTP_PORT}"),
            Member.of("analytics", 8109, SERVICE).wants(CLICKHOUSE),
            Member.of("gateway", 8080, SERVICE).needs(REDIS).tier(Tier.DOOR));

    private FakeFleet() {}

    public static FleetOptions options(Path folder) {
        return FleetOptions.of(folder)
                .home(folder.resolve("home"))
                .members(MEMBERS)
                .stores(new FakeStores())
                .seedProgram(program(FakeSeed.class))
                .ports(new PortChoice.Random())
                .timings(impatient());
    }

    public static Program program(Class<?> main) {
        return new Program.MainClass(System.getProperty("java.class.path"), main.getName());
    }

    public static Timings impatient() {
        return new Timings(
                Duration.ofSeconds(20),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMinutes(1),
                Duration.ofMillis(30),
                Duration.ofSeconds(5),
                2);
    }
}
