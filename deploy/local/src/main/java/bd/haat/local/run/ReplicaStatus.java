package bd.haat.local.run;

import bd.haat.local.machine.ProcessId;
import java.time.Duration;
import java.time.Instant;

/**
 * A replica at one moment.
 *
 * @param process null while it has none
 * @param restarts how often it was started again
 * @param since when it entered the state
 * @param readyAfter from the start of its JVM until it was ready; null until then
 * @param reason why it crashed or failed; empty otherwise
 */
public record ReplicaStatus(
        ReplicaState state, ProcessId process, int restarts, Instant since, Duration readyAfter, String reason) {
    static ReplicaStatus initial() {
        return new ReplicaStatus(ReplicaState.WAITING, null, 0, Instant.now(), null, "");
    }

    ReplicaStatus waiting() {
        return new ReplicaStatus(ReplicaState.WAITING, null, restarts, Instant.now(), null, "");
    }

    ReplicaStatus starting(ProcessId started) {
        return new ReplicaStatus(ReplicaState.STARTING, started, restarts, Instant.now(), null, "");
    }

    ReplicaStatus ready() {
        var now = Instant.now();
        return new ReplicaStatus(ReplicaState.READY, process, restarts, now, Duration.between(since, now), "");
    }

    ReplicaStatus crashed(String why) {
        return new ReplicaStatus(ReplicaState.CRASHED, null, restarts + 1, Instant.now(), null, why);
    }

    ReplicaStatus ended(ReplicaState end, String why) {
        return new ReplicaStatus(end, null, restarts, Instant.now(), null, why);
    }
}
