package bd.haat.location.geography;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Brings the table to what the file says, whenever the file has changed. Codes are for ever: no row is taken away. */
@Component
class JdbcAreaMigration implements JavaMigration {
    private static final String UPSERT = """
        insert into areas (code, kind, parent, name_en, name_bn, aliases, lat, lon) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set kind = excluded.kind, parent = excluded.parent, name_en = excluded.name_en,
          name_bn = excluded.name_bn, aliases = excluded.aliases, lat = excluded.lat, lon = excluded.lon\
        """;

    private final AreaFile file = new AreaFile();

    /** None: the migration repeats. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "geography";
    }

    @Override
    public Integer getChecksum() {
        return file.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var upsert = context.getConnection().prepareStatement(UPSERT)) {
            for (var area : file.areas()) add(upsert, area);
            upsert.executeBatch();
        }
    }

    private static void add(PreparedStatement upsert, Area area) throws SQLException {
        upsert.setString(1, area.code());
        upsert.setString(2, area.kind().name());
        upsert.setString(3, area.parent());
        upsert.setString(4, area.name().en());
        upsert.setString(5, area.name().bn());
        upsert.setArray(
                6, upsert.getConnection().createArrayOf("text", area.aliases().toArray()));
        upsert.setObject(7, area.center() == null ? null : area.center().lat(), Types.DOUBLE);
        upsert.setObject(8, area.center() == null ? null : area.center().lon(), Types.DOUBLE);
        upsert.addBatch();
    }
}
