package bd.haat.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.Backing;
import bd.haat.local.fake.FakeFleet;
import bd.haat.local.machine.FreePorts;
import bd.haat.local.machine.ProcessId;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.PortChoice;
import bd.haat.local.screen.Screen;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void startsEveryMemberKnownToTheOthersAndLeavesNothingBehind() throws Exception {
        var fleet = Fleet.start(FakeFleet.options(folder).replicas(Map.of("order", 2)));
        var home = fleet.home();
        var pids = List.of(fleet.pid("order", 1), fleet.pid("order", 2), fleet.pid("gateway", 1));

        assertThat(read(fleet.url("gateway") + "/env"))
                .contains("HAAT_SERVICES_ORDER=" + fleet.url("order") + "," + fleet.url("order", 2))
                .contains("SPRING_DATA_REDIS_PORT="
                        + fleet.endpoint(Backing.REDIS).get("port"));
        assertThat(read(fleet.url("order", 2) + "/env"))
                .contains("SPRING_MAIL_PORT=" + fleet.port("sandbox", "SANDBOX_SMTP_PORT"));
        assertThat(home.ready()).exists();
        assertThat(home.log("seed"))
                .content()
                .contains("seeded " + fleet.url("gateway") + " as " + fleet.adminPassword());
        assertThat(home.log("redis")).hasContent("zzz");
        assertThat(FleetState.read(home).orElseThrow().services())
                .extracting(FleetState.ServiceEntry::name)
                .containsExactly("sandbox", "order", "order-2", "analytics", "gateway");

        fleet.stop();
        fleet.stop();

        assertThat(pids).allSatisfy(pid -> assertThat(ProcessId.of(pid)).isEmpty());
        assertThat(home.ready()).doesNotExist();
        assertThat(FleetState.read(home)).isEmpty();
    }

    @Test
    void aKilledServiceComesBackOnItsPortWhileASecondFleetIsRefused() throws Exception {
        try (var fleet = Fleet.start(FakeFleet.options(folder))) {
            var pid = fleet.pid("order", 1);
            var url = fleet.url("order");

            fleet.killHard("order", 1);
            fleet.awaitReady("order", 1, PATIENCE);

            assertThat(fleet.pid("order", 1)).isNotEqualTo(pid);
            assertThat(fleet.restarts("order", 1)).isEqualTo(1);
            assertThat(read(url + "/env")).contains("SERVER_PORT=" + url.getPort());
            assertThatThrownBy(() -> Fleet.start(FakeFleet.options(folder)))
                    .isInstanceOf(FleetException.class)
                    .hasMessageContaining("runs already")
                    .hasMessageContaining(
                            "launcher process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aResetBeginsAnewAndOtherwiseSecretsAndSeedStay() throws IOException {
        Fleet.start(FakeFleet.options(folder)).stop();
        var password = Files.readString(folder.resolve("home/admin-password"));
        var seedings = Files.size(folder.resolve("home/logs/seed.log"));

        Fleet.start(FakeFleet.options(folder)).stop();
        assertThat(folder.resolve("home/admin-password")).hasContent(password);
        assertThat(folder.resolve("home/logs/seed.log")).hasSize(seedings);

        Fleet.start(FakeFleet.options(folder).reset(true).seed(false)).stop();
        assertThat(Files.readString(folder.resolve("home/admin-password"))).isNotEqualTo(password);
        assertThat(folder.resolve("home/seeded")).doesNotExist();
    }

    @Test
    void someOfTheMembersAloneAreNotTheMarket() throws Exception {
        try (var fleet = Fleet.start(FakeFleet.options(folder).only(Set.of("gateway")))) {
            assertThat(fleet.home().ready()).doesNotExist();
            assertThat(fleet.endpoint(Backing.POSTGRES)).isNull();
            assertThat(read(fleet.url("gateway") + "/env")).contains("HAAT_SERVICES_ORDER=" + fleet.url("order"));
            assertThatThrownBy(() -> fleet.pid("order", 1)).isInstanceOf(FleetException.class);
        }
        assertThatThrownBy(() -> Fleet.start(FakeFleet.options(folder).only(Set.of("ordre"))))
                .hasMessageContaining("there is no ordre, only sandbox, order, analytics, gateway");
    }

    @Test
    void aBusyPortIsNamedWithItsHolderAndNothingIsStarted() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var order = Member.of("order", new FreePorts().random(), FakeFleet.SERVICE)
                    .management(busy.getLocalPort());

            assertThatThrownBy(() -> Fleet.start(FakeFleet.options(folder)
                            .ports(new PortChoice.Fixed())
                            .members(List.of(order))))
                    .isInstanceOf(FleetException.class)
                    .hasMessageContaining("port " + busy.getLocalPort() + " of order is held by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void aMemberThatFailsStopsTheStartWithItsReason() {
        var said = new ByteArrayOutputStream();
        var options = FakeFleet.options(folder)
                .setting("analytics", "FAKE_MODE", "dies")
                .screen(Screen.plain(new PrintStream(said)));

        assertThatThrownBy(() -> Fleet.start(options))
                .isInstanceOf(FleetException.class)
                .hasMessageContaining("analytics failed: exit 7, last words: no luck today");
        assertThat(said.toString()).contains("analytics died").endsWith("stopped\n");
        assertThat(FleetState.read(options.home)).isEmpty();
    }

    @Test
    void aStartThatIsBrokenOffLeavesNothing() throws Exception {
        var options = FakeFleet.options(folder).setting("order", "FAKE_MODE", "deaf");
        var outcome = new CompletableFuture<Throwable>();
        var starter = Thread.ofPlatform().start(() -> {
            try {
                Fleet.start(options);
            } catch (FleetException brokenOff) {
                outcome.complete(brokenOff);
            }
        });
        await().atMost(PATIENCE).until(() -> processes(options).size() == 4);
        var processes = processes(options);

        starter.interrupt();

        assertThat(outcome.get(20, TimeUnit.SECONDS)).hasMessage("stopped while starting");
        assertThat(processes).noneMatch(ProcessId::alive);
    }

    private static List<ProcessId> processes(FleetOptions options) {
        return FleetState.read(options.home).stream()
                .flatMap(state -> state.services().stream())
                .map(FleetState.ServiceEntry::process)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String read(String url) throws IOException {
        try (var body = URI.create(url).toURL().openStream()) {
            return new String(body.readAllBytes());
        }
    }
}
