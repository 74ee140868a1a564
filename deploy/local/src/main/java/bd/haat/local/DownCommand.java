package bd.haat.local;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingHome;
import bd.haat.backing.BackingServices;
import bd.haat.backing.Running;
import bd.haat.local.run.Leftovers;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetLock;
import bd.haat.local.state.FleetState;
import bd.haat.local.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;

/** {@code deploy/down}: stops the fleet of a home, also one whose launcher is gone. */
record DownCommand(FleetHome home) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    int run() throws InterruptedException {
        var launcher = FleetLock.holder(home);
        if (launcher.isPresent()) {
            launcher.get().terminate();
            if (launcher.get().awaitEnd(PATIENCE)) {
                System.out.println("stopped");
                return 0;
            }
            System.out.println("the launcher does not stop, killing it");
            launcher.get().kill();
            launcher.get().awaitEnd(PATIENCE);
        }
        return stopLeftovers();
    }

    private int stopLeftovers() throws InterruptedException {
        try (var _ = FleetLock.take(home).orElseThrow(() -> new FleetException("another fleet starts just now"))) {
            Watch.stop(home);
            Leftovers.stop(home, System.out::println);
            var backing = new ArrayList<Running>();
            for (var kind : Backing.values()) {
                BackingServices.find(kind, new BackingHome(home.data(), true)).ifPresent(backing::add);
            }
            for (var server : backing) {
                System.out.println("stopping " + server.kind().folder());
                server.stop();
            }
            System.out.println(backing.isEmpty() ? "nothing runs" : "stopped");
            FleetState.forget(home);
            return 0;
        }
    }
}
