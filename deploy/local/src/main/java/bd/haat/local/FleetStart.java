package bd.haat.local;

import bd.haat.backing.Backing;
import bd.haat.backing.Running;
import bd.haat.local.build.MavenBuild;
import bd.haat.local.machine.FreePorts;
import bd.haat.local.machine.PortHolder;
import bd.haat.local.plan.Program;
import bd.haat.local.plan.Slot;
import bd.haat.local.run.Leftovers;
import bd.haat.local.run.Seeding;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.Folders;
import bd.haat.local.state.LogFile;
import bd.haat.local.watch.Watch;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps from nothing to a fleet that is ready. */
final class FleetStart {
    private final FleetOptions options;
    private final FleetParts parts;

    FleetStart(FleetOptions options, FleetParts parts) {
        this.options = options;
        this.parts = parts;
    }

    void run() throws InterruptedException {
        Leftovers.stop(parts.home(), options.screen::say);
        Watch.stop(parts.home());
        if (options.reset) {
            reset();
        }
        parts.home().make();
        Folders.delete(parts.home().ready());
        refuseBusyPorts();
        parts.secrets().adminPassword();
        build();
        parts.roster().write();
        parts.stores().start(parts.kinds());
        try (var _ = options.screen.show(parts.roster()::rows)) {
            parts.replicas().start();
        }
        watch();
        if (seeded() && parts.whole()) {
            Folders.write(parts.home().ready(), Instant.now() + "\n");
        }
    }

    private void reset() {
        for (var kind : Backing.values()) {
            parts.source().find(kind, parts.data()).ifPresent(Running::stop);
        }
        parts.home().forgetEverything();
        options.screen.say("began anew: data, secrets and logs are removed");
    }

    private void refuseBusyPorts() {
        var busy = parts.started().stream()
                .flatMap(slot -> Stream.of(slot.port(), slot.managementPort())
                        .distinct()
                        .filter(port -> !FreePorts.free(port))
                        .map(port -> "port " + port + " of " + slot.name() + " is held by " + holder(port)))
                .collect(Collectors.joining("\n"));
        if (!busy.isEmpty()) {
            throw new FleetException(busy + "\nstop it, or start with --ports random");
        }
    }

    private static String holder(int port) {
        return PortHolder.of(port).map(PortHolder::toString).orElse("a process that cannot be seen");
    }

    private void build() throws InterruptedException {
        if (!options.build) {
            return;
        }
        var modules = Stream.concat(
                        parts.started().stream().map(Slot::member).map(member -> member.program()),
                        options.seed ? Stream.of(options.seedProgram) : Stream.empty())
                .distinct()
                .filter(Program.Module.class::isInstance)
                .map(Program.Module.class::cast)
                .filter(parts.checkout()::has)
                .toList();
        var stale = parts.checkout().stale(modules);
        if (!stale.isEmpty()) {
            var log = new LogFile(parts.home().log("build")).rotated();
            new MavenBuild(parts.checkout(), log, options.screen::say).run(stale);
        }
    }

    private void watch() {
        if (!options.watch) {
            return;
        }
        try {
            parts.startWatch();
        } catch (FleetException blind) {
            options.screen.say("without Prometheus: " + blind.getMessage()); // the market is of use unwatched
        }
    }

    /** Whether the market is as loaded as it was meant to be. */
    private boolean seeded() throws InterruptedException {
        if (!options.seed || !parts.whole() || Files.exists(parts.home().seeded())) {
            return true;
        }
        if (options.seedProgram instanceof Program.Module module
                && !Files.exists(parts.checkout().jar(module))) {
            options.screen.say("no demo market: " + module.jar() + " is absent");
            return true;
        }
        try {
            new Seeding(parts.home(), parts.programs(), parts.environment(), options.screen::say)
                    .run(options.seedProgram);
            return true;
        } catch (FleetException failed) {
            // The market is of use without its demo goods; the next start tries again.
            options.screen.say(failed.getMessage());
            return false;
        }
    }
}
