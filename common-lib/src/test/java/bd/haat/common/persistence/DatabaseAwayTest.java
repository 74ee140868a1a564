package bd.haat.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import bd.haat.backing.Backing;
import bd.haat.common.test.TestEnvironment;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A real connection is lost, as pool and transaction manager tell it. */
class DatabaseAwayTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withPropertyValues(TestEnvironment.of(Set.of(Backing.POSTGRES)).entrySet().stream()
                    .map(setting -> setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));

    @Test
    void aCommitThatIsLostWithItsConnectionSaysSoThoughTheRollbackAfterItFailsToo() {
        service.run(context -> {
            var db = context.getBean(JdbcClient.class);
            var transaction = context.getBean(TransactionTemplate.class);
            var lost = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
                int server =
                        db.sql("select pg_backend_pid()").query(Integer.class).single();
                CompletableFuture.runAsync(() -> kill(db, server))
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
            }));
            assertThat(Stream.iterate(lost, each -> each != null, Throwable::getCause))
                    .as("of %s", lost)
                    .anyMatch(DatabaseAway::said);
        });
    }

    /** On a connection of its own, since the thread has no transaction. */
    private static void kill(JdbcClient db, int server) {
        db.sql("select pg_terminate_backend(?, 5000)")
                .param(server)
                .query(Boolean.class)
                .single();
    }
}
