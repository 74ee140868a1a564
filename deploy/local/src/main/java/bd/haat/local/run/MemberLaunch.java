package bd.haat.local.run;

import bd.haat.backing.Backing;
import bd.haat.local.build.CacheTraining;
import bd.haat.local.build.JavaCommand;
import bd.haat.local.build.Programs;
import bd.haat.local.plan.Slot;
import bd.haat.local.settings.Environment;
import bd.haat.local.state.LogFile;
import bd.haat.local.stores.Stores;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.TreeMap;

/** Starts the JVM of a member of the fleet. */
final class MemberLaunch implements Launch {
    private final Slot slot;
    private final Stores stores;
    private final Programs programs;
    private final Environment environment;
    private final LogFile log;
    private JavaCommand command;

    MemberLaunch(Slot slot, Stores stores, Programs programs, Environment environment, LogFile log) {
        this.slot = slot;
        this.stores = stores;
        this.programs = programs;
        this.environment = environment;
        this.log = log.rotated();
    }

    @Override
    public void prepare() throws InterruptedException {
        command = programs.ready(slot.member().program(), slot.member().jvm());
        var kinds = new LinkedHashSet<Backing>(slot.member().needs());
        kinds.addAll(slot.member().wants());
        for (var kind : kinds) {
            stores.await(kind);
        }
    }

    @Override
    public Process start() throws IOException {
        log.note("-- " + Instant.now() + " starting " + slot.name() + " on port " + slot.port());
        var builder = command.toRun()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        Environment.dropOurs(builder.environment());
        builder.environment().putAll(environment.of(slot, stores.endpoints()));
        return builder.start();
    }

    @Override
    public LogFile log() {
        return log;
    }

    /** Trains a cache for the next start. The port is not opened, but must not be ours all the same. */
    void train(CacheTraining training) throws InterruptedException {
        var settings = new TreeMap<>(environment.of(slot, stores.endpoints()));
        settings.put("SERVER_PORT", "0");
        settings.replace("MANAGEMENT_SERVER_PORT", "0");
        slot.extraPorts().keySet().forEach(setting -> settings.put(setting, "0"));
        training.train(slot.member().name(), command, settings);
    }
}
