package bd.haat.common.persistence;

import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The clock; the wait for a database at the start; and the migration of common-lib's own tables before the service's. */
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
            return service -> {
                var direct = service.getConfiguration().getDataSource();
                if (direct instanceof DriverManagerDataSource way) await.until(way.getUrl(), direct::getConnection);
                pool.ifAvailable(known -> await.at(known.getJdbcUrl(), known.getUsername(), known.getPassword()));
                Flyway.configure()
                        .configuration(service.getConfiguration())
                        .locations("classpath:db/mechanism")
                        .javaMigrations() // the service's own belong to its own history
                        .table("mechanism_schema_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate();
                service.migrate();
            };
        }
    }
}
