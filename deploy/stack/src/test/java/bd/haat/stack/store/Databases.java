package bd.haat.stack.store;

import static bd.haat.stack.StackFile.at;

import bd.haat.backing.process.Command;
import bd.haat.local.plan.HaatFleet;
import bd.haat.stack.StackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The way to PostgreSQL in size small: etcd, Patroni, HAProxy and PgBouncer with the stack's files, and the job that makes databases. */
final class Databases implements AutoCloseable {
    private final StoreNode node;

    Databases(StoreNode node) throws IOException {
        this.node = node;
        for (var service : HaatFleet.MEMBERS)
            if (!service.name().equals("order"))
                Files.deleteIfExists(node.secret("db-" + service.name())); // one is enough
        try {
            startEtcd();
            startPatroni("patroni-1", "primary");
            var haproxy = node.file(
                    "haproxy",
                    "haproxy/haproxy.cfg",
                    " resolvers docker init-addr none",
                    "",
                    "127.0.0.1:5432",
                    "127.0.0.1:" + node.port("haproxy:5432"));
            node.start(
                    "haproxy",
                    Map.of(),
                    () -> node.isOpen("haproxy:5432"),
                    "/usr/sbin/haproxy",
                    "-f",
                    haproxy.toString());
            prepare("");
            var settings = node.file("pgbouncer", "pgbouncer/pgbouncer.ini");
            var start = node.file("pgbouncer", "pgbouncer/start", "/etc/pgbouncer/pgbouncer.ini", settings.toString());
            node.start("pgbouncer", Map.of(), () -> node.isOpen("pgbouncer:6432"), start.toString());
        } catch (IOException | RuntimeException failed) {
            node.close();
            throw failed;
        }
    }

    private void startEtcd() throws IOException {
        var environment = new HashMap<String, String>();
        at(StackFile.whole().services(), "etcd-1", "environment")
                .forEach((name, value) -> environment.put(name, node.here("etcd-1", String.valueOf(value))));
        at(StackFile.size("small").services(), "etcd-1", "environment")
                .forEach((name, value) -> environment.put(name, node.here("etcd-1", String.valueOf(value))));
        node.start(
                "etcd",
                environment,
                () -> node.run(environment, "etcdctl", "endpoint", "health").ok(),
                "etcd");
    }

    private Process startPatroni(String name, String role) throws IOException {
        var shared = node.file(
                name,
                "postgres/patroni.yml",
                "postgresql/data",
                "postgresql/" + name,
                "/etc/pgbackrest/backrest",
                "/bin/false", // there is no bucket here
                "max_standby_streaming_delay: 5s",
                "max_standby_streaming_delay: 90s", // as long as a reader has to hold it up here
                "loop_wait: 5",
                "loop_wait: 1");
        var start = node.file(
                name,
                "postgres/start",
                "/etc/patroni/patroni.yml",
                shared.toString(),
                "node=$(hostname)",
                "node=localhost",
                "name: $node",
                "name: " + name,
                "tmp/p",
                "tmp/" + name + "-p",
                "megabytes=$((limit >> 20))",
                "megabytes=512");
        var ready = "https://localhost:" + node.port(name + ":8008") + "/" + role;
        return node.start(
                name,
                Map.of("HAAT_ETCD", "localhost:" + node.port("etcd-1:2379")),
                () -> Command.of("curl", "-fsS", "--cacert", node.authority().toString(), ready)
                        .run()
                        .ok(),
                start.toString());
    }

    /** A second node, which streams from the first and, with its word, is what a commit waits for. */
    Process follow() throws IOException {
        return startPatroni("patroni-2", "replica");
    }

    /** Runs the job `databases`. */
    void prepare(String retired) throws IOException {
        var job = node.file("databases", "postgres/databases");
        var done = node.run(
                Map.of(
                        "PGHOST",
                        "localhost",
                        "PGPORT",
                        String.valueOf(node.port("haproxy:5432")),
                        "HAAT_RETIRE",
                        retired),
                job.toString());
        if (!done.ok()) throw new IOException(done.output());
    }

    /** Gives order-service the other login with a new password, as the script `rotate` does in Swarm. */
    Login rotated(String login, String password) throws IOException {
        Files.writeString(
                node.secret("db-order"),
                "haat.database=order\nspring.datasource.username=%s\nspring.datasource.password=%s\n"
                        .formatted(login, password));
        return login();
    }

    Login login() throws IOException {
        var secret = new Properties();
        try (var file = Files.newInputStream(node.secret("db-order"))) {
            secret.load(file);
        }
        return new Login(
                secret.getProperty("spring.datasource.username"), secret.getProperty("spring.datasource.password"));
    }

    record Login(String name, String password) {}

    /**
     * @param through {@code pgbouncer:6432}, or {@code haproxy:5432} as Flyway comes, or {@code haproxy:5433} for what may be stale
     * @param tls {@code sslmode}
     */
    Connection connect(String through, Login login, String tls) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/order?prepareThreshold=0&connectTimeout=5&sslmode=%s&sslrootcert=%s"
                .formatted(node.port(through), tls, node.authority());
        return DriverManager.getConnection(url, login.name(), login.password());
    }

    @Override
    public void close() {
        node.close();
    }
}
