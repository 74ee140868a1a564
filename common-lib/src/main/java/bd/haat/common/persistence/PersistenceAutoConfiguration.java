package bd.haat.common.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The clock; the databases; the wait for them at the start; and the migration of common-lib's own tables before the service's. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class PersistenceAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Flyway.class)
    static class Migrations {
        /** Two histories in one schema, so that the library and the service number their migrations independently. */
        @Bean
        FlywayMigrationStrategy mechanismFirst(ObjectProvider<JdbcConnectionDetails> pool, Environment environment) {
            var await =
                    new AwaitDatabase(environment.getProperty("haat.database-patience", Duration.class, Duration.ZERO));
            var further = ShardSettings.of(environment);
            return service -> {
                var direct = service.getConfiguration().getDataSource();
                if (direct instanceof DriverManagerDataSource way) await.until(way.getUrl(), direct::getConnection);
                pool.ifAvailable(known -> await.at(known.getJdbcUrl(), known.getUsername(), known.getPassword()));
                migrate(service, ShardedDataSource.of(direct, Shards.HOME));
                for (var database : further) {
                    var way = new DriverManagerDataSource(
                            database.migrationUrl(), database.username(), database.password());
                    await.until(database.migrationUrl(), way::getConnection);
                    migrate(service, way);
                }
            };
        }

        private static void migrate(Flyway service, DataSource database) {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .dataSource(database)
                    .locations("classpath:db/mechanism")
                    .javaMigrations() // the service's own belong to its own history
                    .table("mechanism_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .dataSource(database)
                    .load()
                    .migrate();
        }
    }

    /** One database, until {@code haat.shards} names more. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HikariDataSource.class)
    static class Databases {
        @Bean
        @ConditionalOnMissingBean
        Shards shards(Environment environment) {
            return ShardSettings.spread(ShardSettings.of(environment));
        }

        @Bean
        @ConditionalOnProperty("haat.shards[0].url")
        static SpreadDataSource spreadDataSource(Environment environment) {
            return new SpreadDataSource(ShardSettings.of(environment));
        }

        /** The pools of all of them are measured; Spring Boot knows of one. */
        @Bean
        @ConditionalOnProperty("haat.shards[0].url")
        MeterBinder shardMetrics(DataSource database) {
            return registry -> ((ShardedDataSource) database)
                    .pools()
                    .forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
        }
    }
}
