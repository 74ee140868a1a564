package bd.haat.stack.store;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import bd.haat.backing.process.Ports;
import bd.haat.stack.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Redis and its Sentinel with the stack's files. */
class RedisTest {
    private static StoreNode node;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Programs.need("redis-server", "redis-sentinel", "redis-tools");
        node = new StoreNode(folder);
        start("redis-1", "server", "redis.conf", "redis-1");
        start("sentinel-1", "sentinel", "sentinel.single.conf", "localhost");
    }

    private static void start(String server, String as, String settings, String name) throws IOException {
        var file = node.file(server, "redis/" + settings);
        var start = node.file(
                server,
                "redis/start",
                "/etc/redis/redis.conf",
                file.toString(),
                "/etc/redis/sentinel.conf",
                file.toString(),
                "$(hostname)",
                name);
        node.start(server, Map.of(), () -> ask(server, "ping").equals("PONG"), start.toString(), as);
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis-1", "sentinel-1"})
    void whoComesWithoutTlsIsRefused(String server) {
        assertThat(ask(server, "ping")).isEqualTo("PONG");
        assertThat(Command.of("redis-cli", "-p", String.valueOf(port(server)), "ping")
                        .run()
                        .output())
                .doesNotContain("PONG")
                .containsIgnoringCase("error");
    }

    @Test
    void theSentinelSeesTheLeaderOverTls() {
        assertThat(ask("sentinel-1", "sentinel", "master", "haat")).contains("flags\nmaster\n", "num-other-sentinels");
    }

    /** With both passwords good for a while nobody is refused: the steps of the README. */
    @Test
    void aPasswordIsChangedWhileBothAreGood() throws IOException {
        var old = Files.readString(node.secret("redis-password"));
        assertThat(ask("redis-1", "acl", "setuser", "default", ">changed")).isEqualTo("OK");
        assertThat(ask("redis-1", "ping")).isEqualTo("PONG");
        Files.writeString(node.secret("redis-password"), "changed");
        assertThat(ask("redis-1", "ping")).isEqualTo("PONG");
        assertThat(ask("redis-1", "acl", "setuser", "default", "<" + old)).isEqualTo("OK");
        Files.writeString(node.secret("redis-password"), old);
        assertThat(ask("redis-1", "ping")).contains("WRONGPASS");
        Files.writeString(node.secret("redis-password"), "changed");
        assertThat(ask("redis-1", "acl", "setuser", "default", ">" + old)).isEqualTo("OK");
        Files.writeString(node.secret("redis-password"), old);
    }

    @Test
    void theExporterSeesWhoIsThereAndWhoIsGone() throws IOException {
        Programs.need("prometheus-redis-exporter", "curl");
        var exporter = new Exporter(
                node,
                "redis-exporter",
                Map.of("REDIS_EXPORTER_WEB_LISTEN_ADDRESS", "127.0.0.1:"),
                "/etc/with-secret",
                node.file("redis-exporter", "exporters/with-secret").toString(),
                "/redis_exporter",
                "prometheus-redis-exporter");
        assertThat(exporter.figures("/scrape?target=rediss://localhost:" + port("redis-1")))
                .contains("\nredis_up 1\n");
        assertThat(exporter.figures("/scrape?target=rediss://localhost:" + Ports.free()))
                .contains("\nredis_up 0\n");
    }

    private static String ask(String server, String... words) {
        try {
            var line = new ArrayList<>(
                    List.of("redis-cli", "--tls", "--cacert", node.authority().toString()));
            line.addAll(List.of("-p", String.valueOf(port(server))));
            line.addAll(List.of(words));
            return Command.of(line.toArray(String[]::new))
                    .with("REDISCLI_AUTH", Files.readString(node.secret("redis-password")))
                    .run()
                    .output()
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int port(String server) {
        return node.port(server + (server.startsWith("redis") ? ":6379" : ":26379"));
    }
}
