package bd.haat.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine as a whole. */
public final class Machine {
    private Machine() {}

    /** Differs after each boot; pids and start times of another boot mean nothing. */
    public static String boot() {
        return read("/proc/sys/kernel/random/boot_id").strip();
    }

    /** How many processes wanted a core on average over the last minute, per core. */
    public static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ")[0]) / cores();
    }

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
