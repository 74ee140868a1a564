package bd.haat.analytics.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbered migrations, {@code clickhouse/NNN_name.sql}, each run once; Flyway has no ClickHouse module that can be had. Tables are
 * named within the database of the settings. ClickHouse has no transactions of DDL: a migration that fails half-way is run again,
 * so its statements must bear that ({@code if not exists} is added to every {@code create table}; columns say it themselves).
 */
class JdbcMigrations {
    private final JdbcTemplate db;
    private final String database;

    JdbcMigrations(JdbcTemplate db, String database) {
        if (!database.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("no database name: " + database);
        this.db = db;
        this.database = database;
    }

    void run() {
        db.execute("create database if not exists " + database);
        db.execute("create table if not exists " + database
                + ".migrations (name String, applied_at DateTime default now()) engine = MergeTree order by name");
        var applied = new HashSet<>(db.queryForList("select name from " + database + ".migrations", String.class));
        for (var script : scripts()) {
            var name = script.getFilename();
            if (applied.contains(name)) continue;
            statements(script).forEach(db::execute);
            db.update("insert into " + database + ".migrations (name) values (?)", name);
        }
    }

    private List<String> statements(Resource script) {
        try {
            var text = script.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .map(statement -> statement
                            .replaceFirst("^create table ", "create table if not exists " + database + ".")
                            .replaceFirst("^alter table ", "alter table " + database + "."))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Resource> scripts() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:clickhouse/*.sql"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
