package bd.haat.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.backing.Backing;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.TestServers;
import bd.haat.backing.process.Ports;
import bd.haat.common.test.TestEnvironment;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With two real databases, so that each statement tells where it ran. */
class ReplicaTest {
    private static final String BEHIND = "common_lib_behind";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    DataSourceHealthContributorAutoConfiguration.class,
                    ReplicaAutoConfiguration.class))
            .withBean(Reads.class)
            .withPropertyValues("spring.datasource.hikari.connection-timeout=500")
            .withPropertyValues(TestEnvironment.of(Set.of(Backing.POSTGRES)).entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));

    /** As a service's repository has them. */
    record Reads(JdbcClient right, @MayBeStale JdbcClient stale) {
        static String database(JdbcClient client) {
            return client.sql("select current_database()").query(String.class).single();
        }
    }

    @Test
    void whatMayBeStaleGoesToTheReplicaAndNothingElse() {
        var server = TestServers.get(Backing.POSTGRES);
        PostgresDatabases.ensure(server, BEHIND, BEHIND);
        try {
            service.withPropertyValues(
                            "haat.replica.url=" + PostgresDatabases.url(server, BEHIND),
                            "spring.datasource.username=" + server.endpoint("user"),
                            "spring.datasource.password=" + server.endpoint("password"))
                    .run(context -> {
                        var reads = context.getBean(Reads.class);
                        assertThat(Reads.database(reads.stale())).isEqualTo(BEHIND);
                        assertThat(Reads.database(reads.right())).isNotEqualTo(BEHIND);
                    });
        } finally {
            PostgresDatabases.drop(server, BEHIND);
        }
    }

    @Test
    void withoutAReplicaAllGoesToThePrimary() {
        service.run(context -> {
            var reads = context.getBean(Reads.class);
            assertThat(Reads.database(reads.stale())).isEqualTo(Reads.database(reads.right()));
        });
    }

    /** Who takes its place is for HAProxy to say; here nothing else must suffer. */
    @Test
    void aReplicaThatIsAwayMakesNobodyUnready() {
        service.withPropertyValues("haat.replica.url=jdbc:postgresql://127.0.0.1:" + Ports.free() + "/nowhere")
                .run(context -> {
                    assertThat(context).hasSingleBean(HealthContributor.class);
                    assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                            .isEqualTo(Status.UP);
                    var reads = context.getBean(Reads.class);
                    assertThat(Reads.database(reads.right())).isNotEmpty();
                    assertThatThrownBy(() -> Reads.database(reads.stale()))
                            .isInstanceOf(CannotGetJdbcConnectionException.class);
                });
    }
}
