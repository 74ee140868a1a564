package bd.haat.local.build;

import bd.haat.local.machine.Machine;
import bd.haat.local.machine.ProcessId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Trains AOT caches for the next start, one after the other, at the lowest priority and only while the machine has
 * nothing better to do. A cache is 150 MB and takes 30 to 48 seconds of one core.
 */
public final class CacheTraining {
    /** Load per core below which the machine counts as idle. */
    public static final double IDLE = 0.4;

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final Duration pause;
    private final double highestLoad;
    private final DoubleSupplier load;
    private final Consumer<String> say;

    /** @param highestLoad per core, above which a training waits: {@link #IDLE}, or infinity for one that does not wait */
    public CacheTraining(double highestLoad, Consumer<String> say) {
        this(highestLoad == Double.POSITIVE_INFINITY ? Duration.ZERO : PAUSE, highestLoad, Machine::load, say);
    }

    CacheTraining(Duration pause, double highestLoad, DoubleSupplier load, Consumer<String> say) {
        this.pause = pause;
        this.highestLoad = highestLoad;
        this.load = load;
        this.say = say;
    }

    /** Ends early, with its process, when the thread is interrupted. */
    public void train(String name, JavaCommand command, Map<String, String> settings) throws InterruptedException {
        if (!command.trainable()) {
            return;
        }
        do {
            Thread.sleep(pause);
        } while (load.getAsDouble() > highestLoad);
        var draft = command.cache().resolveSibling(command.cache().getFileName() + ".new");
        try {
            run(command, settings, draft);
            if (Files.exists(draft)) {
                Files.move(draft, command.cache(), StandardCopyOption.ATOMIC_MOVE);
                say.accept("trained the AOT cache of " + name + " for the next start");
            } else {
                say.accept("no AOT cache for " + name + ": see " + log(command));
            }
        } catch (IOException failed) {
            say.accept("no AOT cache for " + name + ": " + failed.getMessage());
        }
    }

    private static void run(JavaCommand command, Map<String, String> settings, Path draft)
            throws IOException, InterruptedException {
        var builder = command.toTrain(draft).redirectErrorStream(true).redirectOutput(log(command));
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            process.waitFor(LONGEST);
        } finally {
            // The JVM that writes the cache is a child of the one that was trained.
            process.descendants().forEach(child -> ProcessId.of(child.pid()).ifPresent(ProcessId::kill));
            process.destroyForcibly();
        }
    }

    private static File log(JavaCommand command) {
        return command.folder().resolve("training.log").toFile();
    }
}
