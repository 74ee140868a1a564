package bd.haat.stack.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.Running;
import bd.haat.backing.TestServers;
import bd.haat.backing.process.Command;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches a store may come to it, and may do no more than see. */
class WatchersAccessTest {
    private static final String PASSWORD = "watch-me";

    /** PgBouncer's own start, as somebody who is not root. */
    @Test
    void monitorSeesPgBouncersPoolsAndStopsNothing(@TempDir Path folder) throws Exception {
        Programs.need("pgbouncer", "postgresql-client");
        int port = free();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(folder.resolve("pgbouncer-password"), "of-who-looks-up");
        Files.writeString(folder.resolve("postgres-monitor"), PASSWORD);
        for (var file : List.of("start", "pgbouncer.ini"))
            Files.writeString(
                    folder.resolve(file),
                    StackFile.text("deploy/stack/pgbouncer/" + file)
                            .replace("/tmp/", folder + "/")
                            .replace("/run/secrets", folder.toString())
                            .replace("/etc/pgbouncer", folder.toString())
                            .replace("exec pgbouncer", "exec /usr/sbin/pgbouncer")
                            .replace("= 0.0.0.0", "= 127.0.0.1")
                            .replace("= 6432", "= " + port)
                            .replaceAll("(?m)^(client|server)_tls_.*\n", "")); // DatabaseTest has it with TLS
        var root = System.getProperty("user.name").equals("root");
        var nobody = root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.<String>of();
        var line = new ArrayList<>(nobody);
        line.addAll(List.of("bash", folder + "/start"));
        var pgbouncer = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            var monitor = "host=127.0.0.1 port=" + port + " dbname=pgbouncer user=monitor password=";
            while (pgbouncer.isAlive()
                    && psql(monitor + PASSWORD, "show version").exit() == 2) Thread.onSpinWait();
            assertThat(psql(monitor + PASSWORD, "show pools").output())
                    .as(Files.readString(folder.resolve("log")))
                    .contains("cl_waiting");
            assertThat(psql(monitor + PASSWORD, "pause").output()).contains("admin access needed");
            assertThat(psql(monitor + "wrong", "show pools").ok()).isFalse();
        } finally {
            pgbouncer.destroy();
            pgbouncer.waitFor();
        }
    }

    @Test
    void monitorSeesPostgresFiguresAndNoRows() {
        Programs.need("postgresql-client");
        var server = TestServers.get(Backing.POSTGRES);
        var monitor = place(server) + "monitor password=" + makeMonitor(server);
        assertThat(psql(monitor, "select count(*) > 0 from pg_stat_activity where query <> '<insufficient privilege>'")
                        .output())
                .contains("\nt\n");
        assertThat(psql(monitor, "select * from pg_authid").output()).contains("permission denied");
    }

    /**
     * Runs the part of {@code databases} that is about whoever watches, twice, as a second run by hand would.
     *
     * @return the password
     */
    static String makeMonitor(Running server) {
        var script = StackFile.text("deploy/stack/postgres/databases");
        var sql = script.substring(script.lastIndexOf("<<'SQL'\n") + 8, script.lastIndexOf("SQL\n"));
        var superuser = place(server) + server.endpoint("user") + " password=" + server.endpoint("password");
        for (int i = 0; i < 2; i++) {
            var made = Command.of("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-v", "password=" + PASSWORD, superuser)
                    .run(new ByteArrayInputStream(sql.getBytes(UTF_8)));
            assertThat(made.exit()).as(made.output()).isZero();
        }
        return PASSWORD;
    }

    private static String place(Running server) {
        return "host=127.0.0.1 port=" + server.port() + " dbname=postgres user=";
    }

    /** What {@code setup} tells Elasticsearch, whose security is not on this machine. */
    @Test
    void eachOfElasticsearchsWatchersHasAUserOfItsOwn(@TempDir Path folder) throws IOException {
        Programs.need("curl");
        for (var secret : List.of("password", "logs", "monitor", "kibana"))
            Files.writeString(folder.resolve("elasticsearch-" + secret), secret + "-secret");
        Files.writeString(folder.resolve("operator-password"), "operator-secret");
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8).strip();
            if (!body.isEmpty()) assertThat(StackFile.parse(body)).hasSize(1);
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + body);
            var elastic = Base64.getEncoder().encodeToString("elastic:password-secret".getBytes(UTF_8));
            boolean missing = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().startsWith("/_data_stream");
            int status =
                    !("Basic " + elastic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                            ? 401
                            : missing ? 404 : 200;
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            var setup = Command.of(
                            StackFile.ROOT
                                    .resolve("deploy/stack/elasticsearch/setup")
                                    .toString(),
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            folder.toString(),
                            StackFile.ROOT
                                    .resolve("deploy/stack/elasticsearch/logs.json")
                                    .toString())
                    .run();
            assertThat(setup.exit()).as(setup.output()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(asked)
                .contains(
                        "PUT /_security/user/logs {\"roles\": [\"haat-logs\"], \"password\": \"logs-secret\"}",
                        "PUT /_security/user/monitor {\"roles\": [\"haat-monitor\"], \"password\": \"monitor-secret\"}",
                        "PUT /_security/user/operator {\"roles\": [\"viewer\"], \"password\": \"operator-secret\"}",
                        "PUT /_security/user/kibana_system/_password {\"password\": \"kibana-secret\"}",
                        "PUT /_data_stream/logs-haat-default ");
        assertThat(new ArrayList<>(asked).subList(asked.size() - 4, asked.size()))
                .extracting(request -> request.split(" ")[1])
                .as("the template before its stream")
                .containsExactly(
                        "/_index_template/haat-logs",
                        "/_data_stream/logs-haat-default",
                        "/_data_stream/logs-haat-default",
                        "/_data_stream/logs-haat-default/_lifecycle");
    }

    private static Command.Result psql(String server, String statement) {
        return Command.of("psql", "-XA", server, "-c", statement).run();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
