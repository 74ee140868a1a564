package bd.haat.backing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Finds and ends processes. */
public final class Processes {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Processes() {}

    /** All members of the session that this process leads or led; a detached server's helpers are in it. */
    public static List<ProcessId> ofSession(ProcessId leader) {
        return matching(pid -> ProcessId.session(pid)
                .filter(session -> session == leader.pid())
                .isPresent());
    }

    /** All processes that work in this folder. */
    public static List<ProcessId> in(Path folder) {
        return matching(pid -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                        .equals(folder);
            } catch (IOException _) {
                return false;
            }
        });
    }

    /** Asks with a signal, waits, and kills what is left of the process and of its session. */
    public static void end(ProcessId process, Signal signal, Duration patience) {
        var session = ofSession(process);
        signal.to(process);
        if (!Await.until(() -> !process.alive(), patience)) {
            Signal.KILL.to(process);
        }
        // A number that was given away again leads no session of ours: only those seen before the signal are ended.
        session.forEach(Signal.KILL::to);
        Await.until(() -> !process.alive() && session.stream().noneMatch(ProcessId::alive), AFTER_KILL);
    }

    private static List<ProcessId> matching(Predicate<Long> wanted) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(wanted)
                .flatMap(pid -> ProcessId.of(pid).stream())
                .toList();
    }
}
