package bd.haat.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.machine.ProcessId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetLockTest {
    @TempDir
    Path folder;

    @Test
    void oneAtATimeAndItsHolderIsKnown() {
        var home = new FleetHome(folder);

        try (var lock = FleetLock.take(home).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(FleetLock.take(home)).isEmpty();
            assertThat(FleetLock.holder(home)).contains(ProcessId.self());
        }

        assertThat(FleetLock.holder(home)).isEmpty();
        FleetLock.take(home).orElseThrow().close();
    }
}
