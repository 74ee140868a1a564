package bd.haat.common.persistence;

import java.sql.SQLException;

/**
 * PostgreSQL was lost, or another of its nodes takes over: that one can be reached a moment before it takes writes, and until then refuses them as
 * read-only. Nobody's fault, and worth another try.
 */
public final class DatabaseAway {
    private static final String READ_ONLY = "25006";
    private static final String CONNECTION = "08";
    /** It shuts down, has crashed or is starting. */
    private static final String SHUTDOWN = "57P";
    /** What a wrong program is told too, but then as an error; PgBouncer tells it, fatally, of a server that went in the middle of a statement. */
    private static final String PROTOCOL = "08P01";
    /**
     * What HikariCP says, without a state, of a connection that it took away because it broke. Where that was in a commit, Spring rolls back, and this is
     * then all that its exception tells.
     */
    private static final String TAKEN_AWAY = "Connection is closed";

    private DatabaseAway() {}

    /** Whether the failure itself, not what it came of, says so. */
    public static boolean said(Throwable failure) {
        if (!(failure instanceof SQLException refusal)) return false;
        var state = refusal.getSQLState();
        if (state == null) return TAKEN_AWAY.equals(refusal.getMessage());
        if (state.equals(PROTOCOL)) return String.valueOf(refusal.getMessage()).startsWith("FATAL");
        return state.equals(READ_ONLY) || state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN);
    }
}
