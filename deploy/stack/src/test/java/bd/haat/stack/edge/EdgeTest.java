package bd.haat.stack.edge;

import static bd.haat.stack.StackFile.list;
import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.backing.process.Command;
import bd.haat.stack.Programs;
import bd.haat.stack.StackFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack's nginx before a stand-in for the gateway that tells what it was asked. */
class EdgeTest {
    private static final String STRICT = "strict-transport-security";
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;
    private Process nginx;
    private HttpClient http;
    private Path folder;
    private int plain;
    private int secure;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Programs.need("nginx-light", "libnginx-mod-http-brotli-filter");
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        open(folder, Edge.realIp("real-ip.conf"));
    }

    private void open(Path emptyFolder, String realIp) throws Exception {
        folder = emptyFolder;
        plain = free();
        secure = free();
        var edge = new Edge(folder, plain, secure, gateway.getAddress().getPort(), realIp);
        nginx = edge.start();
        http = HttpClient.newBuilder()
                .sslContext(trusting(folder.resolve("secrets/tls.crt")))
                .build();
        awaitHealth();
    }

    @AfterEach
    void stop() throws InterruptedException {
        close();
        if (gateway != null) gateway.stop(0);
    }

    private void close() throws InterruptedException {
        if (nginx == null) return;
        nginx.destroy();
        nginx.waitFor();
    }

    @Test
    void plainHttpIsSentToTls() throws Exception {
        var sent = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain + "/api/v1/products?q=a"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).isEqualTo(308);
        assertThat(sent.headers().firstValue("location")).hasValue("https://127.0.0.1/api/v1/products?q=a");
    }

    @Test
    void publicReadsAreKeptAndPersonalOnesNever() throws Exception {
        var first = get("/api/v1/products/1");
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(first.headers().firstValue("x-cache")).hasValue("MISS");
        assertThat(get("/api/v1/products/1").headers().firstValue("x-cache")).hasValue("HIT");
        assertThat(get("/api/v1/products/1", "Accept-Language", "bn").headers().firstValue("x-cache"))
                .hasValue("MISS");
        int before = asked.get();
        for (var header : new String[] {"Authorization", "X-Api-Key"})
            for (int i = 0; i < 2; i++)
                assertThat(get("/api/v1/products/1", header, "mine").headers().firstValue("x-cache"))
                        .hasValue("BYPASS");
        assertThat(asked.get()).isEqualTo(before + 4);
        assertThat(get("/api/v1/orders/1").headers().firstValue("x-cache")).isEmpty();
    }

    @Test
    void whatAClientSaysAboutItselfIsDropped() throws Exception {
        var told = get("/api/v1/orders/1", "X-Forwarded-For", "6.6.6.6", "CF-Connecting-IP", "6.6.6.6");
        assertThat(told.body()).startsWith("127.0.0.1 https");
    }

    @Test
    void whoAsksIsBelievedOfCloudflareAlone(@TempDir Path others, @TempDir Path cloudflares) throws Exception {
        var cloudflare = Edge.realIp("real-ip.cloudflare.conf");
        close();
        open(others, cloudflare);
        assertThat(get("/api/v1/orders/1", "CF-Connecting-IP", "6.6.6.6").body())
                .startsWith("127.0.0.1 https");
        close();
        open(cloudflares, cloudflare.replace("103.21.244.0/22", "127.0.0.0/8"));
        assertThat(get("/api/v1/orders/1", "CF-Connecting-IP", "6.6.6.6").body())
                .startsWith("6.6.6.6 https");
    }

    @Test
    void whoeverShowsAnOperatorsCertificateSeesWhatWatches() {
        Programs.need("curl");
        var certificate = folder.resolve("secrets/operators/rahima.p12") + ":p12";
        for (var eye : new String[] {"grafana", "kibana", "jaeger", "prometheus", "alertmanager"}) {
            var path = "/" + eye + "/x?y=z";
            assertThat(ops(path)).as("without a certificate").isEqualTo("400");
            assertThat(ops(path, "--cert-type", "P12", "--cert", certificate)).isEqualTo("200");
        }
        assertThat(ops("/", "--cert-type", "P12", "--cert", certificate)).isEqualTo("302");
    }

    @Test
    void aCertificateOfAnotherAuthorityOrAnotherNamesTlsIsNone() {
        Programs.need("curl");
        assertThat(ops("/grafana/", "--cert", folder + "/secrets/tls.crt", "--key", folder + "/secrets/tls.key"))
                .isEqualTo("400");
        assertThat(curl("https://localhost:" + secure + "/grafana/", "-H", "Host: ops.haat.example")
                        .lastLine())
                .isEqualTo("400");
    }

    /** With the words of the stack file, but for the socket's folder and the port. */
    @Test
    void nginxExporterReadsItsFigures() throws Exception {
        Programs.need("prometheus-nginx-exporter");
        int port = free();
        var line = list(StackFile.whole().services().get("nginx-exporter"), "entrypoint").stream()
                .map(word -> String.valueOf(word)
                        .replace("/run/nginx", folder.toString())
                        .replace(":9113", "127.0.0.1:" + port))
                .toList();
        var exporter = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("exporter").toFile())
                .start();
        try {
            assertThat(curl(
                                    "http://127.0.0.1:" + port + "/metrics",
                                    "--retry",
                                    "20",
                                    "--retry-delay",
                                    "1",
                                    "--retry-connrefused")
                            .output())
                    .contains("\nnginx_up 1\n")
                    .contains("\nnginx_http_requests_total ");
        } finally {
            exporter.destroy();
        }
    }

    private String ops(String path, String... more) {
        return curl("https://ops.haat.example:" + secure + path, more).lastLine();
    }

    /** The body, and the status as its last line. */
    private Command.Result curl(String url, String... more) {
        var line = new ArrayList<>(List.of("curl", "-sk", "-w", "\n%{http_code}", url));
        line.addAll(List.of("--resolve", "ops.haat.example:" + secure + ":127.0.0.1"));
        line.addAll(List.of(more));
        return Command.of(line.toArray(String[]::new)).run();
    }

    @Test
    void securityHeadersStandOnceOnEachAnswer() throws Exception {
        assertThat(get("/api/v1/orders/1").headers().allValues(STRICT)).containsExactly("max-age=1");
        assertThat(get("/api/v1/orders/1").headers().allValues("x-content-type-options"))
                .containsExactly("nosniff");
        gateway.stop(0);
        var down = get("/api/v1/orders/1");
        assertThat(down.statusCode()).isEqualTo(502);
        assertThat(down.headers().allValues(STRICT)).containsExactly("max-age=31536000; includeSubDomains");
        assertThat(down.headers().firstValue("server")).hasValue("nginx");
    }

    @Test
    void answersAreCompressedAsTheClientUnderstands() throws Exception {
        for (var coding : new String[] {"br", "gzip"})
            assertThat(get("/api/v1/orders/1", "Accept-Encoding", coding)
                            .headers()
                            .firstValue("content-encoding"))
                    .hasValue(coding);
    }

    @Test
    void aFloodOfSignInsIsRefused() throws Exception {
        int refused = 0;
        for (int i = 0; i < 40; i++) if (get("/api/v1/auth/login").statusCode() == 429) refused++;
        assertThat(refused).isPositive();
        assertThat(get("/api/v1/orders/1").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + secure + path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var asked = exchange.getRequestHeaders();
        var body = (asked.getFirst("X-Forwarded-For") + " " + asked.getFirst("X-Forwarded-Proto") + " ".repeat(2000))
                .getBytes();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "public, max-age=60");
        headers.set("Strict-Transport-Security", "max-age=1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitHealth() throws InterruptedException, IOException {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain + "/edge/health"))
                .build();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertThat(http.send(health, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(204);
                return;
            } catch (ConnectException notYet) {
                if (!nginx.isAlive() || System.nanoTime() > deadline) throw notYet;
            }
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "edge", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
