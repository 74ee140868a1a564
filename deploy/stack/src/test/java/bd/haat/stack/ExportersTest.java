package bd.haat.stack;

import static bd.haat.stack.StackFile.at;
import static bd.haat.stack.StackFile.list;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.Backing;
import bd.haat.backing.TestServers;
import bd.haat.backing.process.Command;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's exporters, told what the stack file tells its own, before real servers. */
class ExportersTest {
    private final List<Process> running = new ArrayList<>();
    private Path folder;
    private int port;

    @BeforeEach
    void start(@TempDir Path home) throws IOException {
        ProgramsTest.need("curl");
        folder = home;
        port = free();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : running) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void aRedisThatIsGoneIsSeenAsGone() throws IOException {
        ProgramsTest.need("redis-server", "prometheus-redis-exporter");
        int redis = free();
        Files.writeString(folder.resolve("redis-password"), "a password");
        Files.writeString(
                folder.resolve("with-secret"), secretsHere(StackFile.text("deploy/stack/exporters/with-secret")));
        run(List.of("redis-server", "--port", "" + redis, "--requirepass", "a password", "--save", ""), Map.of());
        var ping = Command.of("redis-cli", "-p", "" + redis, "--no-auth-warning", "-a", "a password", "ping");
        while (running.getFirst().isAlive() && !ping.run().lastLine().equals("PONG")) Thread.onSpinWait();
        var line = new ArrayList<>(List.of("sh"));
        for (var word : list(StackFile.whole().services().get("redis-exporter"), "entrypoint"))
            line.add(String.valueOf(word)
                    .replace("/etc/with-secret", folder + "/with-secret")
                    .replace("/redis_exporter", "prometheus-redis-exporter"));
        run(line, Map.of("REDIS_EXPORTER_WEB_LISTEN_ADDRESS", "127.0.0.1:" + port));
        assertThat(figures("/scrape?target=redis://127.0.0.1:" + redis)).contains("\nredis_up 1\n");
        assertThat(figures("/scrape?target=redis://127.0.0.1:" + free())).contains("\nredis_up 0\n");
    }

    @Test
    void postgresTellsItsFiguresToMonitor() throws IOException {
        ProgramsTest.need("postgresql-client", "prometheus-postgres-exporter");
        var server = TestServers.get(Backing.POSTGRES);
        Files.writeString(folder.resolve("postgres-monitor"), WatchersAccessTest.makeMonitor(server));
        var told = new HashMap<String, String>();
        at(StackFile.whole().services().get("postgres-exporter"), "environment")
                .forEach((name, value) -> told.put(
                        name,
                        secretsHere(String.valueOf(value)).replace("haproxy:5432", "127.0.0.1:" + server.port())));
        run(List.of("prometheus-postgres-exporter", "--web.listen-address=127.0.0.1:" + port), told);
        assertThat(figures("/metrics"))
                .contains("\npg_up 1\n", "\npg_stat_activity_count{", "\npg_settings_max_connections{");
    }

    private String secretsHere(String text) {
        return text.replace("/run/secrets", folder.toString());
    }

    private void run(List<String> line, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out-" + running.size()).toFile());
        builder.environment().putAll(environment);
        running.add(builder.start());
    }

    private String figures(String path) {
        var url = "http://127.0.0.1:" + port + path;
        return Command.of("curl", "-s", "--retry", "20", "--retry-delay", "1", "--retry-connrefused", url)
                .run()
                .output();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
