package bd.haat.local.watch;

import bd.haat.backing.Backing;
import bd.haat.backing.BackingException;
import bd.haat.backing.DebianPackages;
import bd.haat.backing.process.Await;
import bd.haat.backing.process.Command;
import bd.haat.backing.process.ProcessId;
import bd.haat.backing.process.Processes;
import bd.haat.backing.process.Signal;
import bd.haat.local.machine.FreePorts;
import bd.haat.local.plan.Slot;
import bd.haat.local.run.Probe;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Prometheus beside a fleet. Unlike what the fleet stands on, it is not started again when it dies. */
public final class Watch {
    /** Where Prometheus listens in a fleet on the usual ports. */
    public static final int PORT = 9090;

    private static final Duration PATIENCE = Duration.ofSeconds(60); // it reads its log of earlier runs first
    private static final Duration GRACE = Duration.ofSeconds(10);
    private final FleetHome home;
    private final Path monitoring;
    private final int port;
    private final Consumer<String> say;
    private final FreePorts ports = new FreePorts();
    private URI url;

    /**
     * @param checkout has rules and configuration in {@code deploy/monitoring}
     * @param port for Prometheus
     */
    public Watch(FleetHome home, Path checkout, int port, Consumer<String> say) {
        this.home = home;
        this.monitoring = checkout.resolve("deploy/monitoring/prometheus");
        this.port = port;
        this.say = say;
    }

    /**
     * Starts it, once, and returns when it answers.
     *
     * @return where its HTTP interface is
     * @throws FleetException with the way out, when it cannot be had
     */
    public synchronized URI start(List<Slot> slots, Map<Backing, Map<String, String>> endpoints) {
        if (url != null) {
            return url;
        }
        stop(home);
        if (!FreePorts.free(port)) {
            throw new FleetException("port " + port + " is held by another process");
        }
        ports.reserve(port);
        var exporters = new Exporters(endpoints, ports::random).all();
        var prometheus = prometheus();
        install(Stream.concat(exporters.stream(), Stream.of(prometheus)));
        configure(slots, endpoints, exporters);
        exporters.forEach(this::launch);
        var process = launch(prometheus);
        var ready = URI.create("http://" + prometheus.address() + prometheus.ready());
        if (!Await.until(() -> Probe.ready(ready) || !process.alive(), PATIENCE) || !process.alive()) {
            throw new FleetException("prometheus does not answer; see " + home.log(prometheus.name()));
        }
        url = URI.create("http://" + prometheus.address());
        return url;
    }

    /** Where it is, once it was started. */
    public synchronized Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    /** Stops what runs in that home, started by whichever launcher. */
    public static void stop(FleetHome home) {
        if (!Files.isDirectory(folder(home))) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder(home), "*.pid")) {
            for (var file : files) {
                var process = ProcessId.parse(Files.readString(file).strip());
                if (process.alive()) {
                    Processes.end(process, Signal.TERM, GRACE);
                }
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void install(Stream<Tool> tools) {
        try {
            DebianPackages.ensure(
                    tools.flatMap(tool -> tool.packages().stream()).toList(), say);
        } catch (BackingException missing) {
            throw new FleetException(missing.getMessage(), missing);
        }
    }

    private void configure(List<Slot> slots, Map<Backing, Map<String, String>> endpoints, List<Tool> exporters) {
        var targets = new Targets();
        slots.forEach(targets::member);
        targets.rabbitmq(endpoints);
        exporters.forEach(targets::exporter);
        Folders.write(folder(home).resolve("targets.json"), targets.json());
        copy("local.yml", "prometheus.yml");
        for (var rules : List.of("recording.yml", "alerts.yml")) {
            copy("rules/" + rules, "rules/" + rules);
        }
    }

    private void copy(String from, String to) {
        try {
            Folders.write(folder(home).resolve(to), Files.readString(monitoring.resolve(from)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Tool prometheus() {
        var command = Command.of(
                "prometheus",
                "--config.file=" + folder(home).resolve("prometheus.yml"),
                "--storage.tsdb.path=" + home.data().resolve("prometheus"),
                "--storage.tsdb.retention.time=7d",
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn");
        return new Tool("prometheus", List.of("prometheus"), command, port, "/-/ready");
    }

    private ProcessId launch(Tool tool) {
        var process = tool.command().detach(home.log(tool.name()));
        Folders.write(folder(home).resolve(tool.name() + ".pid"), process + "\n");
        return process;
    }

    private static Path folder(FleetHome home) {
        return home.run().resolve("watch");
    }
}
