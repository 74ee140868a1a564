package bd.haat.local.run;

import bd.haat.local.build.Programs;
import bd.haat.local.plan.Jvm;
import bd.haat.local.plan.Program;
import bd.haat.local.settings.Environment;
import bd.haat.local.state.FleetException;
import bd.haat.local.state.FleetHome;
import bd.haat.local.state.Folders;
import bd.haat.local.state.LogFile;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Loads the demo market into a fleet that is ready, once in the life of its data. */
public final class Seeding {
    private static final Jvm JVM = new Jvm(512, true);
    private final FleetHome home;
    private final Programs programs;
    private final Environment environment;
    private final Consumer<String> say;

    public Seeding(FleetHome home, Programs programs, Environment environment, Consumer<String> say) {
        this.home = home;
        this.programs = programs;
        this.environment = environment;
        this.say = say;
    }

    /** @throws FleetException when the program fails; the data are then as far as it came, and the next start tries again */
    public void run(Program program) throws InterruptedException {
        var log = new LogFile(home.log("seed")).rotated();
        say.accept("loading the demo market (" + log.path() + ")");
        var begun = Instant.now();
        try {
            var builder = programs.ready(program, JVM)
                    .toRun()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
            Environment.dropOurs(builder.environment());
            builder.environment().putAll(environment.publicAddresses());
            builder.environment()
                    .put("HAAT_ADMIN_PASSWORD", environment.secrets().adminPassword());
            var exit = follow(builder.start(), log);
            if (exit != 0) {
                throw new FleetException(
                        "loading the demo market failed (exit " + exit + "):\n" + String.join("\n", log.tail(8)));
            }
        } catch (IOException failed) {
            throw new FleetException("loading the demo market failed: " + failed.getMessage(), failed);
        }
        Folders.write(home.seeded(), Instant.now() + "\n");
        say.accept(
                "the demo market is loaded, after " + begun.until(Instant.now()).toSeconds() + " s");
    }

    /** Says what the program says last, every few seconds. */
    private int follow(Process seed, LogFile log) throws InterruptedException {
        var heard = log.lastWords();
        try {
            while (!seed.waitFor(3, TimeUnit.SECONDS)) {
                var words = log.lastWords();
                if (!words.equals(heard)) {
                    say.accept("seed: " + words);
                    heard = words;
                }
            }
            return seed.exitValue();
        } catch (InterruptedException stopped) {
            seed.destroy();
            throw stopped;
        }
    }
}
