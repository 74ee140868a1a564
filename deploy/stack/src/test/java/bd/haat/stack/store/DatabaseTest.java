package bd.haat.stack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Command;
import bd.haat.stack.Programs;
import bd.haat.stack.store.Databases.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real etcd, Patroni, HAProxy and PgBouncer: who comes without TLS is refused, a password changes under a stream of queries, and what may be stale is
 * read from a standby that keeps up.
 */
class DatabaseTest {
    private static StoreNode node;
    private static Databases databases;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Programs.need(
                "etcd-server",
                "etcd-client",
                "patroni",
                "python3-idna",
                "postgresql-15",
                "haproxy",
                "pgbouncer",
                "curl");
        node = new StoreNode(folder);
        databases = new Databases(node);
    }

    @AfterAll
    static void stop() {
        if (databases != null) databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pgbouncer:6432", "haproxy:5432"})
    void onlyTlsLeadsToTheDatabase(String through) throws Exception {
        var login = databases.login();
        try (var connection = databases.connect(through, login, "verify-full");
                var told = connection.createStatement().executeQuery("select current_user, session_user")) {
            told.next();
            assertThat(told.getString(1)).isEqualTo("order");
            assertThat(told.getString(2)).isEqualTo(login.name());
        }
        assertThatThrownBy(() -> databases.connect(through, login, "disable"))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(SSL required|no pg_hba.conf entry .* no encryption).*");
    }

    @Test
    void aServiceSeesNoHashesOfPasswords() throws Exception {
        try (var connection = databases.connect("haproxy:5432", databases.login(), "verify-full");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from pgbouncer.login('order_a')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theExporterSeesFiguresOverTls() throws Exception {
        Programs.need("prometheus-postgres-exporter");
        var exporter = new Exporter(
                node,
                "postgres-exporter",
                Map.of("PG_EXPORTER_WEB_LISTEN_ADDRESS", "127.0.0.1:"),
                "prometheus-postgres-exporter");
        assertThat(exporter.figures("/metrics"))
                .contains("\npg_up 1\n", "\npg_stat_activity_count{", "\npg_settings_max_connections{");
    }

    @Test
    void whoLeadsIsToldOverTlsAndEtcdKnowsItsGuests() {
        var authority = node.authority().toString();
        var patroni = "localhost:" + node.port("patroni-1:8008");
        assertThat(Command.of("curl", "-fsS", "--cacert", authority, "https://" + patroni + "/primary")
                        .run()
                        .ok())
                .isTrue();
        assertThat(Command.of("curl", "-fsS", "http://" + patroni + "/primary")
                        .run()
                        .ok())
                .isFalse();
        var etcd = "localhost:" + node.port("etcd-1:2379") + "/version";
        assertThat(Command.of("curl", "-fsS", "http://" + etcd).run().ok()).isFalse();
        assertThat(Command.of("curl", "-fsS", "--cacert", authority, "https://" + etcd)
                        .run()
                        .ok())
                .isFalse();
        var guest = Command.of(
                "curl",
                "-fsS",
                "--cacert",
                authority,
                "--cert",
                node.secret("postgres-certificate").toString(),
                "--key",
                node.secret("postgres-key").toString(),
                "https://" + etcd);
        assertThat(guest.run().output()).contains("etcdserver");
    }

    @Test
    void aPasswordIsChangedWithoutAFailedQuery() throws Exception {
        var old = databases.login();
        var oldReplica = new Stream(old);
        oldReplica.await(50);
        var fresh = databases.rotated("order_b", "changed");
        databases.prepare("");
        var newReplica = new Stream(fresh);
        newReplica.await(50);
        oldReplica.await(50);
        oldReplica.end();
        databases.prepare("order");
        newReplica.await(50);
        newReplica.end();
        assertThat(oldReplica.failed).isEmpty();
        assertThat(newReplica.failed).isEmpty();
        System.out.println("queries while the password changed: " + (oldReplica.done.get() + newReplica.done.get()));
        assertThatThrownBy(() -> databases.connect("pgbouncer:6432", old, "verify-full"))
                .isInstanceOf(SQLException.class);
        databases.connect("pgbouncer:6432", fresh, "verify-full").close();
    }

    @Test
    void whatMayBeStaleIsReadFromAStandbyThatKeepsUpElseFromThePrimary() throws Exception {
        assertThat(whoAnswers()).isEqualTo("primary");
        order("create table ballast (line text)");
        var standby = databases.follow();
        try {
            awaitAnswerOf("standby");
            try (var reader = databases.connect("patroni-2:5432", databases.login(), "verify-full")) {
                reader.setAutoCommit(false);
                reader.createStatement().executeQuery("select * from ballast");
                order("truncate ballast"); // which the standby cannot replay before the reader is done
                order("insert into ballast select md5(i::text) from generate_series(1, 400000) as i");
                awaitAnswerOf("primary");
            }
            awaitAnswerOf("standby");
        } finally {
            standby.destroy();
        }
        awaitAnswerOf("primary");
    }

    private static String whoAnswers() {
        try (var connection = databases.connect("haproxy:5433", databases.login(), "verify-full");
                var told = connection
                        .createStatement()
                        .executeQuery("select case when pg_is_in_recovery() then 'standby' else 'primary' end")) {
            told.next();
            return told.getString(1);
        } catch (SQLException | IOException cut) {
            return "nobody, until HAProxy sees it: " + cut.getMessage();
        }
    }

    private static void order(String change) throws SQLException, IOException {
        try (var connection = databases.connect("haproxy:5432", databases.login(), "verify-full");
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private static void awaitAnswerOf(String role) {
        var answer = new AtomicReference<String>();
        Await.until(() -> role.equals(answer.updateAndGet(_ -> whoAnswers())), Duration.ofSeconds(60));
        assertThat(answer.get()).isEqualTo(role);
    }

    /** A replica of a service: queries one after the other, a connection now and then replaced as a pool does. */
    private static final class Stream {
        final AtomicInteger done = new AtomicInteger();
        final ArrayList<String> failed = new ArrayList<>();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread asking;

        Stream(Login login) {
            asking = Thread.ofVirtual().start(() -> {
                while (!stopped.get() && failed.isEmpty()) ask(login);
            });
        }

        private void ask(Login login) {
            try (var connection = databases.connect("pgbouncer:6432", login, "verify-full");
                    var statement = connection.createStatement()) {
                for (int i = 0; i < 10 && !stopped.get(); i++) {
                    statement.execute("select 1");
                    done.incrementAndGet();
                }
            } catch (SQLException refused) {
                failed.add(refused.getMessage());
            }
        }

        /** Until so many more are answered. */
        void await(int more) {
            int from = done.get();
            assertThat(Await.until(() -> done.get() >= from + more, Duration.ofSeconds(30)))
                    .as("%s", failed)
                    .isTrue();
        }

        void end() throws InterruptedException {
            stopped.set(true);
            asking.join();
        }
    }
}
