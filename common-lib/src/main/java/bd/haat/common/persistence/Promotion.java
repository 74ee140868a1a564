package bd.haat.common.persistence;

import java.sql.SQLException;

/** Another node of PostgreSQL takes over: it can be reached a moment before it takes writes, and until then refuses them as read-only. */
public final class Promotion {
    private static final String READ_ONLY = "25006";

    private Promotion() {}

    /** Whether the failure itself, not what it came of, is such a refusal. */
    public static boolean refused(Throwable failure) {
        return failure instanceof SQLException refusal && READ_ONLY.equals(refusal.getSQLState());
    }
}
