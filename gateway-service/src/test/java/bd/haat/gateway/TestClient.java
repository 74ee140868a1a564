package bd.haat.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client with an address of its own, so that each test has its own limits. */
final class TestClient implements AutoCloseable {
    private final HttpClient http;
    private final int port;

    TestClient(int port, String address) {
        this.port = port;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        try {
            return http.send(request(method, path, body, headers), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    <T> CompletableFuture<HttpResponse<T>> later(
            String method, String path, HttpResponse.BodyHandler<T> reader, String... headers) {
        return http.sendAsync(request(method, path, BodyPublishers.noBody(), headers), reader);
    }

    HttpClient http() {
        return http;
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) request.headers(headers);
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
