package bd.haat.local.run;

import java.util.Locale;

/** Where a replica is in its life. */
public enum ReplicaState {
    /** For its backing services, or for its turn. */
    WAITING,
    STARTING,
    READY,
    /** Dead, and about to be started again. */
    CRASHED,
    /** Given up before it was ready once. */
    FAILED,
    STOPPED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
