package bd.haat.backing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process of this machine. The start time tells it from a later process that was given the same number.
 *
 * @param pid process number
 * @param started clock ticks between the machine's start and the process's
 */
public record ProcessId(long pid, long started) {
    /** Fields of {@code /proc/<pid>/stat} behind the name in brackets, which may hold blanks (proc(5)). */
    private static final int STATE = 0;

    private static final int SESSION = 3;
    private static final int START_TIME = 19;

    /** The process that has this number now; empty when there is none or when it has ended and only waits to be reaped. */
    public static Optional<ProcessId> of(long pid) {
        return stat(pid).map(fields -> new ProcessId(pid, Long.parseLong(fields[START_TIME])));
    }

    /** One that had ended before anybody could ask when it started; it never lives again. */
    static ProcessId ended(long pid) {
        return new ProcessId(pid, -1);
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The number of the session's leader; empty when the process is gone. */
    static Optional<Long> session(long pid) {
        return stat(pid).map(fields -> Long.parseLong(fields[SESSION]));
    }

    private static Optional<String[]> stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return fields[STATE].equals("Z") || fields[STATE].equals("X") ? Optional.empty() : Optional.of(fields);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }

    /** Reads what {@link #toString()} wrote. */
    public static ProcessId parse(String text) {
        int at = text.indexOf('@');
        return new ProcessId(Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }
}
