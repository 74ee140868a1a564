package bd.haat.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Databases with a role of their own on a local PostgreSQL. */
public final class PostgresDatabases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "btree_gin", "btree_gist", "cube", "earthdistance", "unaccent", "pg_stat_statements");

    /** Two at once would trip over the template that a new database is copied from. */
    private static final long LOCK = 0x4861617442616e6bL;

    private PostgresDatabases() {}

    /**
     * Makes database and login role {@code name} where absent, sets the role's password and {@code search_path}, and lets
     * no other role connect. Extensions pg_trgm, btree_gin, btree_gist, cube, earthdistance and unaccent stand ready in it.
     *
     * @param name lower-case letters, digits and underscores
     */
    public static void ensure(Running postgres, String name, String password) {
        inside(postgres, "postgres", admin -> {
            require(name);
            admin.run("select pg_advisory_lock(" + LOCK + ")");
            if (!admin.exists("select from pg_roles where rolname = ?", name)) {
                admin.run("create role \"" + name + "\" login");
            }
            admin.run(admin.text("select format('alter role %I password %L', ?, ?)", name, password));
            admin.run("alter role \"" + name + "\" set search_path = public");
            if (!admin.exists("select from pg_database where datname = ?", name)) {
                admin.run("create database \"" + name + "\" owner \"" + name + "\"");
            }
            for (var database : List.of(name, "postgres", "template1")) {
                admin.run("revoke connect, temporary on database \"" + database + "\" from public");
            }
        });
        inside(postgres, name, admin -> {
            for (var extension : EXTENSIONS) {
                admin.run("create extension if not exists " + extension);
            }
        });
    }

    /** Removes the database, ends its sessions, and removes the role. Absent ones do no harm. */
    public static void drop(Running postgres, String name) {
        inside(postgres, "postgres", admin -> {
            require(name);
            admin.run("drop database if exists \"" + name + "\" with (force)");
            admin.run("drop role if exists \"" + name + "\"");
        });
    }

    /** The JDBC URL of a database there. */
    public static String url(Running postgres, String name) {
        return "jdbc:postgresql://" + postgres.endpoint("host") + ":" + postgres.port() + "/" + name;
    }

    private static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
    }

    private interface Work {
        void with(Session session) throws SQLException;
    }

    private static void inside(Running postgres, String database, Work work) {
        var url = url(postgres, database);
        try (var connection =
                DriverManager.getConnection(url, postgres.endpoint("user"), postgres.endpoint("password"))) {
            work.with(new Session(connection));
        } catch (SQLException e) {
            throw new BackingException("PostgreSQL refused: " + e.getMessage() + "; read " + postgres.log(), e);
        }
    }

    private record Session(Connection connection) {
        void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        boolean exists(String sql, String name) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, name);
                return statement.executeQuery().next();
            }
        }

        String text(String sql, String first, String second) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, first);
                statement.setString(2, second);
                var result = statement.executeQuery();
                result.next();
                return result.getString(1);
            }
        }
    }
}
