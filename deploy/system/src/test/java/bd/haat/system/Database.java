package bd.haat.system;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Reads, and only reads, in one of the fleet's databases what no API tells: the ledger of money, and PostgreSQL's own figures. */
record Database(Map<String, String> endpoint, String name) {
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
