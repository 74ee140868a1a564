package bd.haat.analytics.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ClickHouse, once its tables stand. */
public interface JdbcStore {
    /** The full name of one of this service's tables, for statements. */
    String table(String name);

    /** @throws StoreAwayException while ClickHouse does not answer or its tables are not there yet */
    JdbcClient read();

    /**
     * Inserts rows in one statement.
     *
     * @param into {@code table (column, …)}, the table by its short name
     * @param rows one value per column each
     * @throws StoreAwayException as {@link #read}
     */
    void insert(String into, List<Object[]> rows);
}
