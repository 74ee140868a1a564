package bd.haat.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bd.haat.local.fake.FakeFleet;
import bd.haat.local.fake.FakeService;
import bd.haat.local.machine.FreePorts;
import bd.haat.local.plan.Member;
import bd.haat.local.plan.Slot;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final int port = new FreePorts().random();

    @TempDir
    Path folder;

    private Replica replica;

    @AfterEach
    void stop() throws InterruptedException {
        replica.stop();
    }

    @Test
    void startsAgainAfterItsDeathAndSaysSo() throws InterruptedException {
        start("", FakeFleet.impatient());
        replica.awaitReady(PATIENCE);
        var first = replica.status().process();

        replica.killHard();
        replica.awaitReady(PATIENCE);

        assertThat(replica.status().process()).isNotEqualTo(first);
        assertThat(replica.status().restarts()).isEqualTo(1);
        assertThat(first.alive()).isFalse();
        assertThat(said).singleElement().asString().startsWith("order died (exit 137, last words: fake service");
    }

    @Test
    void whatDiesAtOnceIsGivenUpWithItsLastWords() {
        start("dies", FakeFleet.impatient());

        assertThatThrownBy(() -> replica.awaitReady(PATIENCE))
                .isInstanceOf(FleetException.class)
                .hasMessageContaining("order failed: exit 7, last words: no luck today");
        assertThat(replica.status().restarts()).isEqualTo(1);
    }

    @Test
    void whatNeverAnswersCountsAsDead() {
        start("deaf", hasty());

        await().atMost(PATIENCE).until(() -> replica.status().state() == ReplicaState.FAILED);
        assertThat(replica.status().reason()).contains("not ready after");
    }

    @Test
    void whatWasStoppedStaysStopped() throws InterruptedException {
        start("", FakeFleet.impatient());
        replica.awaitReady(PATIENCE);
        var process = replica.status().process();

        replica.stop();

        assertThat(process.alive()).isFalse();
        assertThat(replica.status().state()).isEqualTo(ReplicaState.STOPPED);
        assertThatThrownBy(() -> replica.awaitReady(PATIENCE)).hasMessageContaining("order stopped");
        assertThatThrownBy(replica::killHard).hasMessageContaining("no process to kill");
    }

    private void start(String mode, Timings timings) {
        var slot = new Slot(Member.of("order", port, FakeFleet.SERVICE), 1, port, port, Map.of());
        replica = new Replica(slot, launch(mode), timings, new Semaphore(1), new ReplicaListener() {
            @Override
            public void changed(Replica changed) {}

            @Override
            public void said(String line) {
                said.add(line);
            }
        });
        replica.start();
    }

    private Launch launch(String mode) {
        var log = new LogFile(folder.resolve("order.log"));
        return new Launch() {
            @Override
            public void prepare() {}

            @Override
            public Process start() throws IOException {
                var classPath = System.getProperty("java.class.path");
                var builder = new ProcessBuilder("java", "-cp", classPath, FakeService.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(log.path().toFile()));
                builder.environment().putAll(Map.of("SERVER_PORT", String.valueOf(port), "FAKE_MODE", mode));
                builder.command()
                        .set(
                                0,
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString());
                return builder.start();
            }

            @Override
            public LogFile log() {
                return log;
            }
        };
    }

    private static Timings hasty() {
        var usual = FakeFleet.impatient();
        return new Timings(
                Duration.ofMillis(600),
                usual.firstPause(),
                usual.longestPause(),
                usual.healthyAfter(),
                usual.glance(),
                usual.stopGrace(),
                1);
    }
}
