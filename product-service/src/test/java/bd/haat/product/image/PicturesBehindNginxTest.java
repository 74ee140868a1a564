package bd.haat.product.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import bd.haat.backing.BackingException;
import bd.haat.backing.DebianPackages;
import bd.haat.common.storage.Storage;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.darkroom.PictureFiles;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** {@code deploy/stack/nginx/media.conf} in a real nginx, skipped where there is none and none can be installed. */
class PicturesBehindNginxTest extends ProductTest {
    private final AddPicture add;
    private final Storage store;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process nginx;
    private URI edge;

    @Autowired
    PicturesBehindNginxTest(AddPicture add, Storage store, @LocalServerPort int port) {
        this.add = add;
        this.store = store;
        this.port = port;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        try {
            DebianPackages.ensure(List.of("nginx-light"), System.out::println);
        } catch (BackingException absent) {
            abort(absent.getMessage());
        }
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        edge = URI.create("http://127.0.0.1:" + free);
        var nginxFiles = Path.of(System.getProperty("haat.root"), "deploy/stack/nginx");
        Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            pid nginx.pid;
            error_log stderr crit;
            events {}
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              upstream blue { server 127.0.0.1:%d; }
              include %s;
              proxy_cache_path cache levels=1:2 keys_zone=media:1m;
              server { listen 127.0.0.1:%d; include %s; }
            }
            """.formatted(
                        port, nginxFiles.resolve("weights.conf"), free, nginxFiles.resolve("media.conf")));
        nginx = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c", "nginx.conf", "-g", "user root;")
                .inheritIO()
                .start();
        await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            new Socket("127.0.0.1", free).close();
            return true;
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx == null) return;
        nginx.destroy();
        nginx.waitFor();
    }

    @Test
    void aPictureIsFetchedOnceAndShownEvenWithoutTheStore() throws Exception {
        var url = picture();
        var first = get(url);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("X-Cache")).hasValue("MISS");
        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("immutable").contains("max-age=31536000"));
        store.remove(url.substring("/media/".length()));
        var again = get(url + "?utm=" + UUID.randomUUID());
        assertThat(again.headers().firstValue("X-Cache")).hasValue("HIT");
        assertThat(again.body()).isEqualTo(first.body());
        var known = http.send(
                HttpRequest.newBuilder(edge.resolve(url))
                        .header(
                                "If-None-Match",
                                first.headers().firstValue("ETag").orElseThrow())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(get("/media/products/" + "0".repeat(40) + "-320.jpg").statusCode())
                .isEqualTo(404);
        var written =
                http.send(HttpRequest.newBuilder(edge.resolve(url)).DELETE().build(), BodyHandlers.ofByteArray());
        assertThat(written.statusCode()).isEqualTo(403);
    }

    private String picture() {
        var shop = market.shop();
        var category = market.category("ছবি", "Pictured", null);
        var product =
                market.product(shop, category, "ছবি", "Picture", Market.variant("N-" + UUID.randomUUID(), 100, 1));
        var file = PictureFiles.png(PictureFiles.quarters(77, 55));
        var added = add.add(
                UUID.fromString(product.get("id").asString()),
                shop.id(),
                new ByteArrayResource(file),
                null,
                shop.ownerId());
        return ((PictureEdit.Added) added).image().picture().url();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(edge.resolve(path)).build(), BodyHandlers.ofByteArray());
    }
}
