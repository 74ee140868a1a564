package bd.haat.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.backing.Backing;
import bd.haat.backing.PostgresDatabases;
import bd.haat.backing.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** With a real PostgreSQL that does not know a user, or not by this password. */
@ExtendWith(OutputCaptureExtension.class)
class AwaitDatabaseTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final String user = "late_" + UUID.randomUUID().toString().replace("-", "");
    private final String url = PostgresDatabases.url(TestServers.get(Backing.POSTGRES), "postgres");

    @Test
    void itGoesOnWhenThePasswordIsRight(CapturedOutput output) throws Exception {
        admin("create role " + user + " login password 'another'");
        admin("grant connect on database postgres to " + user);
        try {
            var waiting = Thread.ofPlatform().start(() -> new AwaitDatabase(FOR_EVER, SHORT).at(url, user, "right"));
            while (!output.getOut().contains("authentication failed"))
                assertThat(waiting.join(SHORT)).isFalse();
            assertThat(output.getOut()).contains("waiting for the database " + url + " as " + user);
            admin("alter role " + user + " password 'right'");
            assertThat(waiting.join(LONG)).isTrue();
        } finally {
            admin("drop owned by " + user);
            admin("drop role " + user);
        }
    }

    @Test
    void afterThePatienceItWaitsNoMore(CapturedOutput output) {
        var tries = new ArrayList<String>();
        new AwaitDatabase(SHORT, SHORT).until("far away", () -> {
            tries.add("once");
            throw new SQLException("nobody there");
        });
        assertThat(tries).hasSizeBetween(1, 3);
        assertThat(output.getOut()).contains("waiting for the database far away: nobody there");
    }

    @Test
    void withoutPatienceItLooksOnceAndSaysNothing(CapturedOutput output) {
        var tries = new ArrayList<String>();
        new AwaitDatabase(Duration.ZERO).until("far away", () -> {
            tries.add("once");
            throw new SQLException("nobody there");
        });
        assertThat(tries).isEqualTo(List.of("once"));
        assertThat(output.getOut()).doesNotContain("far away");
    }

    @Test
    void aStartThatWaitsCanBeCalledOff() throws Exception {
        var waiting = Thread.ofPlatform()
                .unstarted(() -> assertThatThrownBy(() -> new AwaitDatabase(LONG, LONG).until("far away", () -> {
                            throw new SQLException("nobody there");
                        }))
                        .hasMessageContaining("far away"));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING)
            assertThat(waiting.join(SHORT)).isFalse();
        waiting.interrupt();
        assertThat(waiting.join(LONG)).isTrue();
    }

    private void admin(String sql) throws SQLException {
        var server = TestServers.get(Backing.POSTGRES);
        try (var connection = DriverManager.getConnection(url, server.endpoint("user"), server.endpoint("password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
