package bd.haat.local;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.fake.FakeFleet;
import bd.haat.local.machine.ProcessId;
import bd.haat.local.state.FleetLock;
import bd.haat.local.state.FleetState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher dies with its fleet up; its services live on. */
class KilledLauncherTest {
    @TempDir
    Path folder;

    private FleetOptions options;
    private FleetState state;
    private List<ProcessId> left;

    @BeforeEach
    void startAndKill() throws IOException, InterruptedException {
        options = FakeFleet.options(folder);
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "bd.haat.local.fake.FakeLauncher",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(launcher.inputReader().readLine()).isEqualTo("up");
        assertThat(FleetLock.holder(options.home).orElseThrow().pid()).isEqualTo(launcher.pid());
        launcher.destroyForcibly().waitFor();
        state = FleetState.read(options.home).orElseThrow();
        left = state.services().stream().map(FleetState.ServiceEntry::process).toList();
        assertThat(left).hasSize(4).allMatch(ProcessId::alive);
    }

    @AfterEach
    void endItsServers() {
        state.backing().values().forEach(server -> server.process().kill());
    }

    @Test
    void theNextStartStopsWhatIsLeftAndStartsAnew() {
        try (var fleet = Fleet.start(options)) {
            assertThat(left).noneMatch(ProcessId::alive);
            assertThat(fleet.pid("order", 1)).isPositive();
        }
    }

    @Test
    void downStopsWhatIsLeft() throws InterruptedException {
        assertThat(new StatusCommand(options.home).run()).isEqualTo(3);

        assertThat(new DownCommand(options.home).run()).isZero();

        assertThat(left).noneMatch(ProcessId::alive);
        assertThat(FleetState.read(options.home)).isEmpty();
    }
}
