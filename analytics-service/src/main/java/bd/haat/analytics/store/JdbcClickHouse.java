package bd.haat.analytics.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * ClickHouse over its JDBC driver. The service starts without it and says so; migrations run as soon as it answers, and until then
 * readers get 503 while events wait in their queues.
 */
@Component("clickhouse")
class JdbcClickHouse implements JdbcStore, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(JdbcClickHouse.class);

    private final ClickHouseSettings settings;
    private final HikariDataSource pool;
    private final JdbcTemplate db;
    private volatile boolean standing;

    JdbcClickHouse(ClickHouseSettings settings) {
        this.settings = settings;
        pool = pool(settings);
        db = new JdbcTemplate(pool);
    }

    @Override
    public String table(String name) {
        return settings.database() + "." + name;
    }

    @Override
    public JdbcClient read() {
        requireStanding();
        return JdbcClient.create(db);
    }

    @Override
    public void insert(String into, List<Object[]> rows) {
        requireStanding();
        int columns = into.split(",").length;
        db.batchUpdate(
                "insert into " + table(into) + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")",
                rows);
    }

    @Override
    public Health health() {
        return standing
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "ClickHouse does not answer")
                        .build();
    }

    @Scheduled(initialDelay = 0, fixedDelayString = "PT5S")
    void raise() {
        if (standing) return;
        try {
            new JdbcMigrations(db, settings.database(), settings.cluster()).run();
            standing = true;
            log.info("ClickHouse answers, its tables stand");
        } catch (DataAccessException away) {
            log.warn(
                    "ClickHouse does not answer at {}: reports are off, events wait ({})",
                    settings.url(),
                    away.getMostSpecificCause().getMessage());
        }
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private void requireStanding() {
        if (!standing) throw new StoreAwayException("ClickHouse does not answer yet");
    }

    static HikariDataSource pool(ClickHouseSettings settings) {
        var driver = new Properties();
        driver.setProperty("compress", "false"); // the local engine's HTTP form speaks plain text
        if (!settings.cluster().isEmpty()) { // a node that is away, or has forgotten all, holds nobody up
            driver.setProperty("clickhouse_setting_distributed_ddl_task_timeout", "10");
            driver.setProperty("clickhouse_setting_distributed_ddl_output_mode", "never_throw");
        }
        var config = new HikariConfig();
        config.setDriverClassName("com.clickhouse.jdbc.ClickHouseDriver");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setDataSourceProperties(driver);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(3000);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTestQuery("select 1");
        config.setPoolName("clickhouse");
        return new HikariDataSource(config);
    }
}
