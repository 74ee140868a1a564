package bd.haat.common.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Leads to the database that is bound ({@link Shards}), and to none where none is. */
public final class ShardedDataSource extends AbstractRoutingDataSource implements AutoCloseable {
    private final HikariDataSource home;
    private final List<HikariDataSource> added = new ArrayList<>();

    /** @param home whose pool's settings are those of all */
    ShardedDataSource(HikariDataSource home, List<ShardSettings> further) {
        this.home = home;
        further.forEach(database -> {
            var pool = new HikariDataSource(); // connects when it is first asked to
            home.copyStateTo(pool);
            pool.setPoolName("shard-" + (added.size() + 1));
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.username());
            pool.setPassword(database.password());
            added.add(pool);
        });
        var targets = new HashMap<Object, Object>();
        pools().forEach(pool -> targets.put(targets.size(), pool));
        setTargetDataSources(targets);
        initialize();
    }

    /** One of the databases, whatever is bound; the only one where there is one. */
    public static DataSource of(DataSource database, int shard) {
        return database instanceof ShardedDataSource spread ? spread.of(shard) : database;
    }

    private HikariDataSource of(int shard) {
        return shard == Shards.HOME ? home : added.get(shard - 1);
    }

    /** Those of all databases. */
    List<HikariDataSource> pools() {
        return IntStream.rangeClosed(0, added.size()).mapToObj(this::of).toList();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Shards.bound()
                .orElseThrow(() -> new IllegalStateException(
                        "there are several databases and none is bound: bd.haat.common.persistence.Shards"));
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public void close() {
        added.forEach(HikariDataSource::close);
    }
}
