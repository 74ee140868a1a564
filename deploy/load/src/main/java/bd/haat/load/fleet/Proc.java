package bd.haat.load.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What {@code /proc/<pid>/stat} says of one process.
 *
 * @param ownTicks user and system time of the process, in hundredths of a second
 * @param endedTicks the same of its children that have ended
 */
record Proc(long pid, long parent, long ownTicks, long endedTicks) {
    /** Hundredths of a second: USER_HZ is the same on every Linux that Java runs on. */
    static final int MS_PER_TICK = 10;

    /** All processes of this machine, by pid. */
    static Map<Long, Proc> all() {
        try (var folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            return StreamSupport.stream(folders.spliterator(), false)
                    .flatMap(folder -> of(folder).stream())
                    .collect(Collectors.toMap(Proc::pid, proc -> proc));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Proc> of(Path folder) {
        try {
            return Optional.of(parse(Files.readString(folder.resolve("stat"))));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The name in parentheses may hold spaces and parentheses: counted is from the last one. */
    static Proc parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Proc(
                Long.parseLong(stat.substring(0, stat.indexOf(' '))),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }
}
