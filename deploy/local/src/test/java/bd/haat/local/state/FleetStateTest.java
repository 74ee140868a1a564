package bd.haat.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.local.machine.Machine;
import bd.haat.local.machine.ProcessId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetStateTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadUntilItIsForgotten() {
        var home = new FleetHome(folder);
        var state = state(Machine.boot());
        assertThat(FleetState.read(home)).isEmpty();

        state.write(home);
        assertThat(FleetState.read(home)).contains(state);

        FleetState.forget(home);
        assertThat(FleetState.read(home)).isEmpty();
    }

    @Test
    void pidsOfAnotherBootMeanNothing() {
        var home = new FleetHome(folder);

        state("another").write(home);

        assertThat(FleetState.read(home)).isEmpty();
    }

    private FleetState state(String boot) {
        var service = new FleetState.ServiceEntry(
                "order-2",
                "order",
                9001,
                9001,
                Map.of("EXTRA", 9002),
                URI.create("http://127.0.0.1:9001"),
                URI.create("http://127.0.0.1:9001/ready"),
                null,
                "starting",
                1,
                folder.resolve("order-2.log"));
        var redis = new FleetState.BackingEntry(new ProcessId(7, 8), 6379, folder.resolve("redis.log"));
        return new FleetState(
                boot,
                ProcessId.self(),
                Instant.parse("2026-11-23T06:24:00Z"),
                List.of(service),
                Map.of("redis", redis));
    }
}
