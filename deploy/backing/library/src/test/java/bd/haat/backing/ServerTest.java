package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.backing.process.Ports;
import bd.haat.backing.process.ProcessId;
import bd.haat.backing.process.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every server must do; each kind says how it is written to and read from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {
    private final Backing kind;
    private final boolean durable;
    private BackingHome home;

    ServerTest(Backing kind, boolean durable) {
        this.kind = kind;
        this.durable = durable;
    }

    /** Leaves a trace in the server. */
    abstract void write(Running server, String name) throws Exception;

    /** Whether the trace is there. */
    abstract boolean holds(Running server, String name) throws Exception;

    /** The server, started when it does not run. */
    final Running server() {
        return BackingServices.start(kind, home);
    }

    @BeforeAll
    void home(@TempDir Path folder) {
        home = new BackingHome(folder, durable);
    }

    @AfterAll
    void stop() {
        BackingServices.find(kind, home).ifPresent(Running::stop);
    }

    @Test
    void oneThatRunsIsFoundAndHandedBack() {
        var server = server();
        assertThat(server().pid()).isEqualTo(server.pid());
        assertThat(BackingServices.find(kind, home)).map(Running::endpoint).contains(server.endpoint());
    }

    @Test
    void keepsWhatItHoldsOverAStopThatLeavesNothingRunning() throws Exception {
        var server = server();
        write(server, "stop");
        server.stop();
        assertThat(server.alive()).isFalse();
        assertThat(BackingServices.find(kind, home)).isEmpty();
        assertNothingRuns(server);
        assertThat(holds(server(), "stop")).isTrue();
    }

    @Test
    void keepsWhatItHoldsOverAKill() throws Exception {
        var server = server();
        write(server, "kill");
        Signal.KILL.to(ProcessId.of(server.pid()).orElseThrow());
        await().until(() -> !server.alive());
        assertThat(holds(server(), "kill")).isTrue();
    }

    private void assertNothingRuns(Running server) throws Exception {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var line = process.resolve("cmdline");
                assertThat(Files.exists(line) ? Files.readString(line) : "")
                        .doesNotContain(home.root().toString());
            }
        }
        server.endpoint().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase().endsWith("port"))
                .forEach(entry -> assertThat(Ports.isFree(Integer.parseInt(entry.getValue())))
                        .as(entry.getKey())
                        .isTrue());
    }
}
