package bd.haat.local.run;

import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What a launcher left running that was killed itself. The caller holds the home's lock. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Stops the services that still run; backing services are left, the next start takes them over. */
    public static void stop(FleetHome home, Consumer<String> say) throws InterruptedException {
        var services = FleetState.read(home).map(FleetState::services).orElse(List.of()).stream()
                .filter(service ->
                        service.process() != null && service.process().alive())
                .toList();
        services.forEach(service -> {
            say.accept("stopping " + service.name() + " (process "
                    + service.process().pid() + "), left by a launcher that was killed");
            service.process().terminate();
        });
        for (var process : services.stream()
                .map(FleetState.ServiceEntry::process)
                .filter(Objects::nonNull)
                .toList()) {
            process.stop(GRACE);
        }
    }
}
