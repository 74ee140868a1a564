package bd.haat.local.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program is started.
 *
 * @param flags of the JVM
 * @param cache AOT cache for exactly this program, these flags and this JDK; need not exist; null where none can be
 * @param program what follows the flags: {@code -jar x.jar} or {@code -cp x Main}
 * @param folder to start it in
 */
public record JavaCommand(List<String> flags, Path cache, List<String> program, Path folder) {
    /** The JDK that runs the launcher runs the fleet. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** With the cache, where there is one. A session of its own, so that Ctrl-C reaches the launcher alone. */
    public ProcessBuilder toRun() {
        var command = new ArrayList<>(List.of("setsid", java()));
        command.addAll(flags);
        if (trained()) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(program);
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** Runs the program up to the point where it would open its port, and leaves the cache in a draft. */
    ProcessBuilder toTrain(Path draft) {
        var command = new ArrayList<>(List.of("setsid", "nice", "-n", "19", java()));
        command.addAll(flags);
        command.addAll(List.of("-XX:AOTCacheOutput=" + draft, "-Dspring.context.exit=onRefresh"));
        command.addAll(program);
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    boolean trainable() {
        return cache != null && !trained();
    }

    private boolean trained() {
        return cache != null && Files.exists(cache);
    }
}
