package bd.haat.order.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants that may be absent, as PostgreSQL's driver takes and gives them. */
public final class JdbcTimes {
    private JdbcTimes() {}

    /** Null where the column is. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A parameter for a {@code timestamptz}; null for null. */
    public static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
