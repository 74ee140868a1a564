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
 *
 * <p>In a cluster the database itself is {@code Replicated}: Keeper has its tables made on each node, also on one that comes later, for it is asked
 * for at each start. What the tables hold is copied only if they are {@code Replicated} too.
 */
class JdbcMigrations {
    private final JdbcTemplate db;
    private final String database;
    private final String cluster;

    /** @param cluster its name, empty where there is none */
    JdbcMigrations(JdbcTemplate db, String database, String cluster) {
        this.db = db;
        this.database = name(database);
        this.cluster = cluster.isEmpty() ? cluster : name(cluster);
    }

    void run() {
        db.execute(database());
        db.execute(made("create table migrations (name String, applied_at DateTime default now())"
                + " engine = MergeTree order by name"));
        var applied = new HashSet<>(db.queryForList("select name from " + database + ".migrations", String.class));
        for (var script : scripts()) {
            var name = script.getFilename();
            if (applied.contains(name)) continue;
            statements(script).forEach(db::execute);
            db.update("insert into " + database + ".migrations (name) values (?)", name);
        }
    }

    private String database() {
        var made = "create database if not exists " + database;
        if (cluster.isEmpty()) return made;
        return made + " on cluster " + cluster + " engine = Replicated('/clickhouse/databases/" + database
                + "', '{shard}', '{replica}')";
    }

    /** A statement of a script as this store needs it. */
    private String made(String statement) {
        var named = statement
                .replaceFirst("^create table ", "create table if not exists " + database + ".")
                .replaceFirst("^alter table ", "alter table " + database + ".");
        return cluster.isEmpty() ? named : named.replaceFirst("engine = (\\w*MergeTree)", "engine = Replicated$1");
    }

    private static String name(String text) {
        if (!text.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("no name in ClickHouse: " + text);
        return text;
    }

    private List<String> statements(Resource script) {
        try {
            var text = script.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .map(this::made)
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
