package bd.haat.common.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections to a replica of the service's database, made as they are needed. No {@code DataSource}, so that its absence makes nobody unready. */
final class Replica implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();

    Replica(String url, JdbcConnectionDetails primary, Environment environment, ObjectProvider<MeterRegistry> meters) {
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("replica");
        pool.setJdbcUrl(url);
        pool.setUsername(primary.getUsername());
        pool.setPassword(primary.getPassword());
        pool.setMinimumIdle(0);
        meters.ifAvailable(pool::setMetricRegistry);
    }

    JdbcClient reads() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
