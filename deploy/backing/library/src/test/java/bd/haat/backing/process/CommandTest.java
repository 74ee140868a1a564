package bd.haat.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    @TempDir
    private Path folder;

    @RepeatedTest(20)
    void aProcessThatEndsAtOnceIsOneThatHasEnded() {
        var process = Command.of("true").detach(folder.resolve("log"));
        await().until(() -> !process.alive());
    }

    @Test
    void nobodyIsWhoEndedUnseen() {
        var own = ProcessHandle.current().pid();
        assertThat(ProcessId.of(own)).get().matches(ProcessId::alive);
        assertThat(ProcessId.ended(own).alive()).isFalse();
        assertThat(ProcessId.parse(ProcessId.ended(own).toString())).isEqualTo(ProcessId.ended(own));
    }
}
