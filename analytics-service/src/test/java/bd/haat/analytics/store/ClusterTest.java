package bd.haat.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a cluster is told, before the real engine, which has no Keeper: it judges a table to the last word and then misses that one. */
class ClusterTest {
    private static final int NO_KEEPER = 225;

    private final ClickHouseSettings settings = new ClickHouseSettings(
            TestServers.get(Backing.CLICKHOUSE).endpoint("jdbc"), "default", "", "default", "haat");

    @Test
    void eachTableIsReplicatedAndTakenByTheEngine() throws SQLException {
        try (var pool = JdbcClickHouse.pool(settings);
                var connection = pool.getConnection();
                var engine = connection.createStatement()) {
            int tables = 0;
            for (var statement : sent("haat")) {
                engine.execute("select formatQuery('" + statement.replace("'", "\\'") + "')");
                if (!statement.startsWith("create table ")) continue;
                tables++;
                assertThat(statement).contains("engine = Replicated");
                assertThat(refusal(() -> engine.execute(withoutReplicatedDatabase(statement))))
                        .as(statement)
                        .isEqualTo(NO_KEEPER);
            }
            assertThat(tables).isEqualTo(8);
        }
    }

    @Test
    void theDatabaseIsMadeOnAllNodesAndOneThatIsAwayHoldsNobodyUp() throws SQLException {
        assertThat(sent("haat").getFirst())
                .isEqualTo("create database if not exists default on cluster haat"
                        + " engine = Replicated('/clickhouse/databases/default', '{shard}', '{replica}')");
        try (var pool = JdbcClickHouse.pool(settings)) {
            assertThat(new JdbcTemplate(pool)
                            .queryForObject("select getSetting('distributed_ddl_output_mode')", String.class))
                    .isEqualTo("never_throw");
        }
    }

    @Test
    void aNodeByItselfHearsOfNoReplicas() {
        assertThat(sent("")).isNotEmpty().noneMatch(statement -> statement.contains("Replicated"));
    }

    /** A Replicated database gives each table its place in Keeper; elsewhere it must be named. */
    private static String withoutReplicatedDatabase(String statement) {
        return statement
                .replaceFirst("engine = (\\w+)\\(", "engine = $1('/table', 'replica', ")
                .replaceFirst("engine = (\\w+) ", "engine = $1('/table', 'replica') ");
    }

    private static List<String> sent(String cluster) {
        var sent = new ArrayList<String>();
        var store = new JdbcTemplate() {
            @Override
            public void execute(String statement) {
                sent.add(statement);
            }

            @Override
            public <T> List<T> queryForList(String query, Class<T> type) {
                return List.of();
            }

            @Override
            public int update(String statement, Object... values) {
                return 1;
            }
        };
        new JdbcMigrations(store, "default", cluster).run();
        return sent;
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    private static int refusal(Attempt attempt) {
        try {
            attempt.run();
            return 0;
        } catch (SQLException refused) {
            return refused.getErrorCode();
        }
    }
}
