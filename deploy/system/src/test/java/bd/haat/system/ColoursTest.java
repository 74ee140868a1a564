package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Checkout;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.Command.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code deploy/release} brings a new version while people shop, beside the old one or in its place, and no request fails. */
@EnabledIfSystemProperty(named = StackSite.PROPERTY, matches = ".+")
class ColoursTest {
    private static final String RELEASE =
            Checkout.root().resolve("deploy/release").toString();
    private static final String OLD = System.getenv("HAAT_VERSION");

    @Test
    void aVersionThatDoesNoGoodMeetsNobodyAndAGoodOneGetsAllShoppersAndGivesThemBack() {
        try (var traffic = Traffic.of(4)) {
            long begun = System.nanoTime();
            var refused = release("green", OLD + "-bad");
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.output()).contains("smoke: a shop", "no shopper has met");
            assertThat(told("status")).contains("green has 0 %");
            told("remove");
            StackSite.report(
                    "green with a gateway that finds no shops: refused by its smoke test after %d s, %d requests, %d failed",
                    StackSite.seconds(begun), traffic.sent(), traffic.noneFailed());

            int before = traffic.sent();
            begun = System.nanoTime();
            var taken = release("green", OLD + "-good");
            assertThat(taken.exit()).as(taken.output()).isZero();
            assertThat(told("status")).contains("green has 100 %");
            long forth = StackSite.seconds(begun);
            begun = System.nanoTime();
            told("back");
            long back = StackSite.seconds(begun);
            assertThat(told("status")).contains("green has 0 %");
            told("remove");
            StackSite.report(
                    "green: all shoppers after %d s (%s), back after %d s, %d requests, %d failed",
                    forth,
                    String.join(
                            "; ",
                            taken.output()
                                    .lines()
                                    .filter(line -> line.startsWith("green, "))
                                    .toList()),
                    back,
                    traffic.sent() - before,
                    traffic.noneFailed());
        }
    }

    @Test
    void aNewVersionTakesTheOldOnesPlaceSomeServicesAtATime() {
        try (var traffic = Traffic.of(4)) {
            long begun = System.nanoTime();
            var done = release("rolling", OLD + "-good");
            assertThat(done.exit()).as(done.output()).isZero();
            assertThat(SwarmService.running())
                    .filteredOn(SwarmService::isOurs)
                    .allMatch(service -> service.image().contains(":" + OLD + "-good"));
            StackSite.report(
                    "rolling release of all services: %d s, %d requests, %d failed",
                    StackSite.seconds(begun), traffic.sent(), traffic.noneFailed());
        }
    }

    private static Result release(String how, String version) {
        return Command.of(RELEASE, how, "small", System.getProperty("haat.system.overlay"))
                .with("HAAT_VERSION", version)
                .run();
    }

    private static String told(String command) {
        var done = Command.of(RELEASE, command).run();
        assertThat(done.exit()).as(done.output()).isZero();
        return done.output();
    }
}
