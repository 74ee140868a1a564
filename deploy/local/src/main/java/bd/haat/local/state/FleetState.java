package bd.haat.local.state;

import bd.haat.local.machine.Machine;
import bd.haat.local.machine.ProcessId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, as {@code run/fleet.json} tells other processes.
 *
 * @param boot the machine's boot in which the processes were started
 * @param launcher who keeps them running
 * @param services in the order of starting
 * @param backing by kind, in lower case
 */
public record FleetState(
        String boot,
        ProcessId launcher,
        Instant startedAt,
        List<ServiceEntry> services,
        Map<String, BackingEntry> backing) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One replica.
     *
     * @param process null while it has none
     * @param state as in the table of {@code deploy/status}, in lower case
     * @param restarts since the fleet was started
     */
    public record ServiceEntry(
            String name,
            String service,
            int port,
            int managementPort,
            Map<String, Integer> extraPorts,
            URI url,
            URI readiness,
            ProcessId process,
            String state,
            int restarts,
            Path log) {}

    /** One backing service. */
    public record BackingEntry(ProcessId process, int port, Path log) {}

    /** What the last launcher wrote in this boot; pids of another boot are forgotten. */
    public static Optional<FleetState> read(FleetHome home) {
        if (!Files.exists(home.fleetFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(home.fleetFile()), FleetState.class))
                    .filter(state -> state.boot().equals(Machine.boot()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces what the file said. */
    public void write(FleetHome home) {
        Folders.write(home.fleetFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** Leaves no trace of running processes. */
    public static void forget(FleetHome home) {
        Folders.delete(home.fleetFile());
    }
}
