package bd.haat.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdTest {
    @Test
    void aPidWithAnotherStartIsAnotherProcess() {
        var self = ProcessId.self();

        assertThat(self.alive()).isTrue();
        assertThat(new ProcessId(self.pid(), self.startTicks() + 1).alive()).isFalse();
    }

    @Test
    void neverSignalsAProcessThatGotThePidLater() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var real = ProcessId.of(process.pid()).orElseThrow();

        new ProcessId(real.pid(), real.startTicks() - 1).kill();

        assertThat(real.alive()).isTrue();
        real.stop(Duration.ofSeconds(5));
        assertThat(real.alive()).isFalse();
    }

    @Test
    void killsWhatDoesNotListen() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done").start();
        process.getInputStream().read();

        ProcessId.of(process.pid()).orElseThrow().stop(Duration.ofMillis(200));

        assertThat(process.waitFor()).isEqualTo(137);
    }
}
