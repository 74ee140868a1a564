package bd.haat.system;

import bd.haat.backing.Backing;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads, and only reads, in one of the fleet's databases what no API tells: the ledger of money, and PostgreSQL's own figures. */
record Database(Map<String, String> endpoint, String name) {
    /** Those that orders are spread over. */
    static List<Database> ofOrders() {
        return IntStream.range(0, Market.SHARDS)
                .mapToObj(shard ->
                        new Database(Market.endpoint(Backing.POSTGRES), shard == 0 ? "order" : "order_" + shard))
                .toList();
    }

    /** What a query answers in all of those together. */
    static long amongOrders(String query) {
        return ofOrders().stream().mapToLong(database -> database.number(query)).sum();
    }

    /** The one number that the query answers. */
    long number(String query) {
        var url = "jdbc:postgresql://" + endpoint.getOrDefault("host", "127.0.0.1") + ":" + endpoint.get("port") + "/"
                + name;
        try (var connection = DriverManager.getConnection(url, endpoint.get("user"), endpoint.get("password"))) {
            connection.setReadOnly(true);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }
}
