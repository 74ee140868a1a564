package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresTest extends ServerTest {
    PostgresTest() {
        super(Backing.POSTGRES, true);
    }

    @Override
    void write(Running server, String name) throws SQLException {
        PostgresDatabases.ensure(server, name, "secret");
        ask(server, name, "create table traces as select 'trace' as trace");
    }

    @Override
    boolean holds(Running server, String name) throws SQLException {
        return ask(server, name, "select trace from traces").equals("trace");
    }

    @Test
    void whatDeployUpAcknowledgesIsOnDisk() throws SQLException {
        PostgresDatabases.ensure(server(), "settings", "secret");
        assertThat(ask(server(), "settings", "show fsync")).isEqualTo("on");
        assertThat(ask(server(), "settings", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(server(), "settings", "show full_page_writes")).isEqualTo("on");
        assertThat(ask(server(), "settings", "show jit")).isEqualTo("off");
    }

    @Test
    void aRoleWorksInItsOwnDatabaseOnly() throws SQLException {
        PostgresDatabases.ensure(server(), "order", "secret");
        PostgresDatabases.ensure(server(), "user", "other");
        PostgresDatabases.ensure(server(), "order", "changed");

        assertThat(login("order", "order", "changed", "show search_path")).isEqualTo("public");
        assertThat(login("order", "order", "changed", "select current_database()"))
                .isEqualTo("order");
        assertThatThrownBy(() -> login("order", "order", "secret", "select 1")).hasMessageContaining("password");
        for (var database : new String[] {"user", "postgres", "template1"}) {
            assertThatThrownBy(() -> login(database, "order", "changed", "select 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void searchByLikenessAndByDistanceStandsReady() throws SQLException {
        PostgresDatabases.ensure(server(), "extensions", "secret");
        assertThat(ask(server(), "extensions", "select similarity('শাড়ি', 'শাড়ী') > 0.3"))
                .isEqualTo("t");
        assertThat(ask(
                        server(),
                        "extensions",
                        "select round(earth_distance(ll_to_earth(23.8, 90.4), ll_to_earth(22.3, 91.8)) / 1000)"))
                .isEqualTo("220");
    }

    @Test
    void aDroppedDatabaseIsGoneAndCanBeMadeAnew() throws SQLException {
        PostgresDatabases.ensure(server(), "fleeting", "secret");
        ask(server(), "fleeting", "create table traces (trace text)");
        PostgresDatabases.drop(server(), "fleeting");
        PostgresDatabases.drop(server(), "fleeting");
        PostgresDatabases.ensure(server(), "fleeting", "secret");
        assertThat(ask(server(), "fleeting", "select count(*) from pg_tables where tablename = 'traces'"))
                .isEqualTo("0");
    }

    @Test
    void aNameThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> PostgresDatabases.ensure(server(), "a\"b", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String login(String database, String role, String password, String sql) throws SQLException {
        return ask(PostgresDatabases.url(server(), database), role, password, sql);
    }

    private static String ask(Running server, String database, String sql) throws SQLException {
        return ask(PostgresDatabases.url(server, database), database, "secret", sql);
    }

    private static String ask(String url, String role, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
