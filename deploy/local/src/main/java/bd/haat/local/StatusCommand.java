package bd.haat.local;

import bd.haat.local.machine.ProcessId;
import bd.haat.local.machine.ProcessUsage;
import bd.haat.local.run.Probe;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.FleetLock;
import bd.haat.local.state.FleetState;
import java.time.Duration;
import java.util.Optional;

/** {@code deploy/status}: the processes of a home, and what each has taken so far. */
record StatusCommand(FleetHome home) {
    private static final String FORMAT = "%-14s %-10s %6s %8s %8s %9s %10s %9s%n";

    int run() {
        var launcher = FleetLock.holder(home);
        var state = FleetState.read(home);
        if (launcher.isEmpty() && state.isEmpty()) {
            System.out.println("nothing runs");
            return 3;
        }
        System.out.printf(FORMAT, "name", "state", "port", "pid", "RSS MB", "CPU s", "uptime", "restarts");
        launcher.ifPresent(process -> print("launcher", "running", 0, process, 0));
        state.ifPresent(this::print);
        if (launcher.isEmpty()) {
            System.out.println("the launcher was killed: deploy/up takes over, deploy/down stops what is left");
            return 3;
        }
        return 0;
    }

    private void print(FleetState state) {
        state.backing().forEach((name, server) -> {
            var alive = server.process() != null && server.process().alive();
            print(name, alive ? "ready" : "gone", server.port(), server.process(), 0);
        });
        for (var service : state.services()) {
            print(service.name(), now(service), service.port(), service.process(), service.restarts());
        }
    }

    private static String now(FleetState.ServiceEntry service) {
        if (service.process() == null) {
            return service.state();
        }
        if (!service.process().alive()) {
            return "gone";
        }
        return Probe.ready(service.readiness()) ? "ready" : service.state().replace("ready", "not ready");
    }

    private static void print(String name, String state, int port, ProcessId process, int restarts) {
        var usage = Optional.ofNullable(process).flatMap(ProcessUsage::of);
        System.out.printf(
                FORMAT,
                name,
                state,
                port == 0 ? "" : port,
                process == null ? "" : process.pid(),
                usage.map(used -> String.valueOf(used.rssMegabytes())).orElse(""),
                usage.map(used -> "%.1f".formatted(used.cpu().toMillis() / 1000.0))
                        .orElse(""),
                usage.map(used -> clock(used.uptime())).orElse(""),
                restarts == 0 ? "" : restarts);
    }

    private static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
