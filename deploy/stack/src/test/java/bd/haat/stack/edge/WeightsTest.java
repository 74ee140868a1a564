package bd.haat.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack's nginx divides clients among two colours, each a server that says its name, and changes the division while they ask. */
class WeightsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CLIENTS = 400;
    private final AtomicInteger crossed = new AtomicInteger();
    private HttpServer blue;
    private HttpServer green;
    private Edge edge;
    private Process nginx;
    private HttpClient http;
    private URI url;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Programs.need("nginx-light", "libnginx-mod-http-brotli-filter");
        blue = named("blue");
        green = named("green");
        int plain = free();
        int secure = free();
        edge = new Edge(folder, plain, secure, blue.getAddress().getPort(), Edge.realIp("real-ip.conf"));
        var conf = folder.resolve("nginx.conf"); // all clients here have one address
        Files.writeString(conf, Files.readString(conf).replace("rate=60r/s", "rate=60000r/s"));
        nginx = edge.start();
        http = HttpClient.newBuilder()
                .sslContext(EdgeTest.trusting(folder.resolve("secrets/tls.crt")))
                .build();
        url = URI.create("https://localhost:" + secure + "/api/v1/orders");
        edge.lay(atRest());
        await().atMost(SOON).until(() -> edge.taken().equals(atRest()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
        blue.stop(0);
        green.stop(0);
    }

    @Test
    void eachWeightHoldsAClientSticksAndNoRequestFailsWhileItChanges() throws Exception {
        var answered = new AtomicInteger();
        var failures = new CopyOnWriteArrayList<String>();
        var load = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    ask("somebody " + answered.incrementAndGet());
                } catch (IOException | AssertionError failed) {
                    failures.add(failed.toString());
                } catch (InterruptedException end) {
                    return;
                }
            }
        });
        assertThat(greens()).isZero();
        for (int percent : new int[] {10, 50, 100}) {
            int expected = CLIENTS * percent / 100;
            change(weights(percent), expected - 20, expected + 20);
            assertThat(greens()).isEqualTo(greens());
        }
        assertThat(greens()).isEqualTo(CLIENTS);
        change(atRest(), 0, 0);
        load.interrupt();
        load.join();
        assertThat(answered.get()).isGreaterThan(CLIENTS);
        assertThat(failures).isEmpty();
        assertThat(crossed.get()).as("of %s", answered).isLessThanOrEqualTo(8); // two that ask, four reloads
    }

    @Test
    void aDivisionThatNginxCannotTakeChangesNothing() throws Exception {
        change(weights(50), 180, 220);
        edge.lay("upstream green { server no-such-colour.invalid:8080; }");
        await().atMost(SOON).until(() -> edge.log().contains("no-such-colour.invalid"));
        assertThat(edge.taken()).isEqualTo(weights(50));
        assertThat(greens()).isBetween(180, 220);
        change(atRest(), 0, 0);
    }

    private int greens() {
        return (int) IntStream.range(0, CLIENTS)
                .filter(i -> {
                    try {
                        return ask("client " + i).equals("green");
                    } catch (IOException | InterruptedException failed) {
                        throw new AssertionError(failed);
                    }
                })
                .count();
    }

    /**
     * As browsers do: a request that crosses with the end of its connection, for which nginx at its reload gives no answer, is asked
     * once more.
     */
    private String ask(String client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).header("User-Agent", client).build();
        HttpResponse<String> answer;
        try {
            answer = http.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            crossed.incrementAndGet();
            answer = http.send(request, BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Taken, and then in force as soon as the workers of before have let go of their connections. */
    private void change(String weights, int least, int most) throws IOException {
        edge.lay(weights);
        await().atMost(SOON).until(() -> edge.taken().equals(weights));
        await().atMost(SOON).untilAsserted(() -> assertThat(greens()).isBetween(least, most));
    }

    private String atRest() throws IOException {
        return file("weights.conf");
    }

    /** As deploy/release writes it. */
    private String weights(int percent) throws IOException {
        return file("weights.green.conf")
                .replace("PERCENT%", percent + "%")
                .replace("gateway-green:8080", "127.0.0.1:" + green.getAddress().getPort());
    }

    private static String file(String name) throws IOException {
        return Files.readString(StackFile.ROOT.resolve("deploy/stack/nginx").resolve(name));
    }

    private static HttpServer named(String colour) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, colour.length());
            exchange.getResponseBody().write(colour.getBytes());
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
