package bd.haat.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClickHouseTest extends ServerTest {
    ClickHouseTest() {
        super(Backing.CLICKHOUSE, false);
    }

    @Override
    void write(Running server, String name) throws Exception {
        ask(server, "", "CREATE TABLE " + name + " (trace String) ENGINE = MergeTree ORDER BY trace");
        ask(server, "", "INSERT INTO " + name + " FORMAT JSONEachRow {\"trace\":\"ঢাকা\"}");
    }

    @Override
    boolean holds(Running server, String name) throws Exception {
        return ask(server, "", "SELECT trace FROM " + name).equals("ঢাকা\n");
    }

    @Test
    void countsPerDayAndTakesParametersAndSettings() throws Exception {
        ask(server(), "", "CREATE TABLE sales (day Date, amount UInt64) ENGINE = SummingMergeTree ORDER BY day");
        ask(server(), "?query=INSERT%20INTO%20sales%20FORMAT%20CSV", "2026-11-01,5\n2026-11-01,7\n2026-11-02,1\n");
        assertThat(ask(server(), "", "SELECT day, sum(amount) FROM sales GROUP BY day ORDER BY day FORMAT CSV"))
                .isEqualTo("\"2026-11-01\",12\n\"2026-11-02\",1\n");
        assertThat(ask(server(), "?param_least=12", "SELECT count() FROM sales WHERE amount >= {least:UInt64}"))
                .isEqualTo("1\n");
        assertThat(ask(server(), "?max_threads=1", "SELECT getSetting('max_threads')"))
                .isEqualTo("1\n");
        assertThat(ask(server(), "", "SELECT * FROM nothing")).contains("Code: 60", "UNKNOWN_TABLE");
    }

    @Test
    void answersClickHousesOwnDriver() throws SQLException {
        var server = server();
        try (var connection = DriverManager.getConnection(server.endpoint("jdbc"), server.endpoint("user"), "")) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE driven (id UUID, at DateTime64(3), name String, price Decimal(18, 2))"
                        + " ENGINE = ReplacingMergeTree ORDER BY id");
            }
            try (var insert =
                    connection.prepareStatement("INSERT INTO driven VALUES (generateUUIDv7(), now64(3), ?, ?)")) {
                for (int i : IntStream.range(0, 100).toArray()) {
                    insert.setString(1, "পণ্য 'n' " + i);
                    insert.setBigDecimal(2, new BigDecimal("12.50"));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var query = connection.prepareStatement("SELECT count(), sum(price) FROM driven WHERE name LIKE ?")) {
                query.setString(1, "পণ্য%");
                var result = query.executeQuery();
                result.next();
                assertThat(result.getLong(1)).isEqualTo(100);
                assertThat(result.getBigDecimal(2)).isEqualByComparingTo("1250");
            }
            assertThatThrownBy(() -> connection.createStatement().executeQuery("SELECT * FROM nothing"))
                    .hasMessageContaining("UNKNOWN_TABLE");
        }
    }

    private static String ask(Running server, String query, String statement) throws Exception {
        return Ask.send("POST", server.endpoint("url") + "/" + query, statement);
    }
}
