package bd.haat.stack.watch;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Await;
import bd.haat.backing.process.Ports;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Alertmanager, as the stack starts it, before a stand-in for the service outside that waits for the heartbeat. */
class HeartbeatTest {
    private static final String WATCHDOG = """
        [{"labels": {"alertname": "Watchdog", "severity": "heartbeat", "team": "platform"}}]""";

    @Test
    void itLeavesAtOnceForTheAddressThatIsSet(@TempDir Path folder) throws Exception {
        Programs.need("prometheus-alertmanager");
        var heard = new LinkedBlockingQueue<String>();
        var outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/ping", exchange -> {
            try (exchange) {
                heard.add(exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        outside.start();
        int port = Ports.free();
        var alertmanager =
                start(folder, "http://127.0.0.1:" + outside.getAddress().getPort() + "/ping?shop=a&key=b", port);
        try {
            tell(port);
            assertThat(first(heard)).startsWith("/ping?shop=a&key=b ").contains("\"Watchdog\"", "\"firing\"");
        } finally {
            alertmanager.destroy();
            outside.stop(0);
        }
    }

    @Test
    void withoutAnAddressNobodyIsAsked(@TempDir Path folder) throws Exception {
        Programs.need("prometheus-alertmanager");
        int port = Ports.free();
        var alertmanager = start(folder, "", port);
        try {
            tell(port);
            assertThat(Files.readString(folder.resolve("alertmanager.yml")))
                    .contains("name: heartbeat")
                    .doesNotContain("heartbeat:8080");
        } finally {
            alertmanager.destroy();
        }
    }

    private static Process start(Path folder, String heartbeat, int port) throws IOException {
        var configuration = StackFile.ROOT.resolve("deploy/monitoring/alertmanager/alertmanager.yml");
        var script = Files.writeString(
                folder.resolve("start"),
                StackFile.text("deploy/monitoring/alertmanager/start")
                        .replace("/tmp/", folder + "/")
                        .replace("/etc/alertmanager/alertmanager.yml", configuration.toString())
                        .replace("/bin/alertmanager", "prometheus-alertmanager"));
        var builder = new ProcessBuilder(
                        "sh",
                        script.toString(),
                        "--storage.path=" + folder.resolve("kept"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("HAAT_DOMAIN", "shop.example");
        builder.environment().put("HAAT_SMTP", "127.0.0.1:" + Ports.free());
        builder.environment().put("HAAT_ON_CALL_URL", "http://127.0.0.1:" + Ports.free());
        builder.environment().put("HAAT_HEARTBEAT_URL", heartbeat);
        return builder.start();
    }

    private static void tell(int port) throws Exception {
        assertThat(Await.until(() -> !Ports.isFree(port), Duration.ofSeconds(20)))
                .isTrue();
        var alert = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(WATCHDOG))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(alert, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static String first(BlockingQueue<String> heard) throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }
}
