package bd.haat.local.machine;

import java.time.Duration;
import java.util.Optional;

/**
 * One process, told apart from a later one that got the same pid by the time of its start.
 *
 * @param startTicks start after boot in hundredths of a second
 */
public record ProcessId(long pid, long startTicks) {
    /** Empty when no such process runs. */
    public static Optional<ProcessId> of(long pid) {
        return ProcStat.of(pid).filter(stat -> !stat.zombie()).map(stat -> new ProcessId(pid, stat.startTicks()));
    }

    /** This JVM. */
    public static ProcessId self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Whether exactly this process still runs. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks it to end (SIGTERM), unless it is gone. */
    public void terminate() {
        if (alive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Ends it at once (SIGKILL), unless it is gone. */
    public void kill() {
        if (alive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** True when it is gone within that time; it need not be a child of ours. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    /** Asks it to end and, when it has not ended within that time, ends it. */
    public void stop(Duration grace) throws InterruptedException {
        terminate();
        if (!awaitEnd(grace)) {
            kill();
            awaitEnd(grace);
        }
    }
}
