package bd.haat.product.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class HttpPicturesTest {
    private static final FetchSettings SETTINGS =
            new FetchSettings(Duration.ofSeconds(2), DataSize.ofKilobytes(64), 2, Set.of("trusted"));

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ArrayDeque<InetAddress> answers = new ArrayDeque<>();
    private HttpServer web;
    private HttpPictures pictures;

    @BeforeEach
    void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", this::answer);
        web.start();
        pictures = new HttpPictures(SETTINGS, new PublicDns(SETTINGS) {
            @Override
            List<InetAddress> resolve(String host) {
                var next = answers.poll();
                return List.of(next == null ? InetAddress.getLoopbackAddress() : next);
            }
        });
    }

    @AfterEach
    void stop() {
        end.countDown();
        web.stop(0);
    }

    @Test
    void theBytesAreFetched() {
        assertThat(fetch("/picture"))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        content -> assertThat(content.bytes()).hasSize(1000));
        assertThat(fetch("/there")).isInstanceOf(Fetched.Content.class);
    }

    @Test
    void sizeTypeTimeAndRedirectsHaveTheirBounds() {
        refused("/large", "too-large");
        refused("/endless", "too-large");
        refused("/page", "unreadable");
        refused("/bomb", "unreadable");
        refused("/none", "unreachable");
        refused("/loop", "redirects");
        refused("/never", "timeout");
        refused("/nowhere", "redirects");
    }

    @Test
    void aRedirectLeadsNobodyInside() {
        refused("/inside", "url");
        refused("/literal", "url");
        refused("/file", "url");
        assertThat(asked.get()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://10.1.2.3/x",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.1/x",
                "http://100.64.0.1/x",
                "http://0.0.0.0/x",
                "http://[::1]/x",
                "http://[::ffff:10.0.0.1]/x",
                "http://[fd00::1]/x",
                "http://[64:ff9b::a00:1]/x",
                "http://[2002:a00:1::]/x",
                "http://private.example/x",
                "http://8.8.8.8:6379/x",
                "http://user:secret@private.example/x",
                "ftp://8.8.8.8/x",
                "//8.8.8.8/x",
                "nonsense"
            })
    void whatIsNotOnTheOpenWebIsNotAsked(String url) {
        assertThat(pictures.fetch(url)).isEqualTo(new Fetched.Refused("url"));
        assertThat(asked.get()).isZero();
    }

    /** First a public address, to pass whoever looks; then, when it is connected to, a private one. */
    @Test
    void aNameIsLookedUpOnceAndForAll() throws Exception {
        var dns = new PublicDns(SETTINGS) {
            @Override
            List<InetAddress> resolve(String host) {
                return List.of(answers.poll());
            }
        };
        answers.addAll(Arrays.asList(InetAddress.ofLiteral("203.0.114.1"), InetAddress.getLoopbackAddress()));
        assertThat(dns.lookup("rebinding.example")).containsExactly(InetAddress.ofLiteral("203.0.114.1"));
        assertThat(answers).hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> dns.lookup("rebinding.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    private Fetched fetch(String path) {
        return pictures.fetch("http://trusted:" + web.getAddress().getPort() + path);
    }

    private void refused(String path, String code) {
        assertThat(fetch(path)).as(path).isEqualTo(new Fetched.Refused(code));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        int port = web.getAddress().getPort();
        switch (exchange.getRequestURI().getPath()) {
            case "/picture" -> send(exchange, "image/png", 1000);
            case "/large" -> send(exchange, "image/png", 70_000);
            case "/page" -> send(exchange, "text/html", 100);
            case "/bomb" -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, "image/png", 100);
            }
            case "/endless" -> endless(exchange);
            case "/never" -> await(exchange);
            case "/there" -> redirect(exchange, "/picture");
            case "/loop" -> redirect(exchange, "/loop");
            case "/inside" -> redirect(exchange, "http://private.example:80/x");
            case "/literal" -> redirect(exchange, "http://127.0.0.1:" + port + "/picture");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/nowhere" -> exchange.sendResponseHeaders(302, -1);
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String type, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(new byte[length]);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        while (end.getCount() > 0) exchange.getResponseBody().write(new byte[10_000]);
    }

    private void await(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, 0);
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
