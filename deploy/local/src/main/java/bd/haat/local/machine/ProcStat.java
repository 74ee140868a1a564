package bd.haat.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The fields of {@code /proc/<pid>/stat} that we read.
 *
 * @param zombie dead, and not yet waited for by its parent
 * @param cpuTicks user and system time in hundredths of a second
 * @param startTicks start after boot in hundredths of a second
 */
record ProcStat(boolean zombie, long cpuTicks, long startTicks) {
    static final int TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that Java runs on

    /** Empty when there is no such process. */
    static Optional<ProcStat> of(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The name in parentheses may hold spaces and parentheses itself: counted is from the last one. */
    static ProcStat parse(String line) {
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return new ProcStat(
                fields[0].equals("Z") || fields[0].equals("X"),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                Long.parseLong(fields[19]));
    }
}
