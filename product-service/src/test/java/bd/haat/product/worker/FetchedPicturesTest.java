package bd.haat.product.worker;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.intake.ImportScene;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedPicturesTest extends ImportScene {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer web;

    @BeforeEach
    void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var pictures = Map.of(
                "/red.png",
                png(3),
                "/blue.png",
                png(5),
                "/bomb.png",
                png(12_001, 1),
                "/both.png",
                polyglot(),
                "/page.png",
                "<svg onload=x>".repeat(20).getBytes());
        web.createContext("/", exchange -> {
            asked.incrementAndGet();
            var picture = pictures.get(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(picture == null ? 404 : 200, picture == null ? -1 : picture.length);
            if (picture != null) exchange.getResponseBody().write(picture);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    @Test
    void picturesAreFetchedShownInOrderAndReported() {
        var job = finished(send(
                "text/csv",
                row(url("localhost", "/red.png") + " " + url("localhost", "/blue.png") + " "
                        + url("localhost", "/page.png") + " " + url("localhost", "/none.png") + " "
                        + url("localhost", "/bomb.png"))));
        assertThat(job.get("pictures").toString()).isEqualTo("{\"asked\":5,\"taken\":2,\"refused\":3}");
        assertThat(productOf("PIC").get("images")).hasSize(2);
        assertThat(report(job, ""))
                .contains("/page.png,picture-unreadable,")
                .contains("/none.png,picture-unreachable,")
                .contains("/bomb.png,picture-too-many-pixels,");
    }

    /** What stands behind the picture's end does not reach a shopper. */
    @Test
    void aPictureThatIsAPageTooIsServedAsAPictureAlone() {
        finished(send("text/csv", row(url("localhost", "/both.png"))));
        var image = productOf("PIC").get("images").get(0).get("url").asString();
        var served = market.get(image, null).returnResult(byte[].class).getResponseBody();
        assertThat(new String(served, StandardCharsets.ISO_8859_1))
                .hasSizeGreaterThan(100)
                .doesNotContain("<script");
    }

    @Test
    void theSameFileAgainAndItsOwnExportShowNothingTwice() {
        finished(send("text/csv", row(url("localhost", "/red.png"))));
        finished(send("text/csv", row(url("localhost", "/red.png"))));
        assertThat(productOf("PIC").get("images")).hasSize(1);
        int before = asked.get();
        var job = finished(send("text/csv", text("/api/v1/seller/products/export")));
        assertThat(counts(job)).isEqualTo("0 1 0");
        assertThat(job.get("pictures").get("taken").asInt()).isEqualTo(1);
        assertThat(productOf("PIC").get("images")).hasSize(1);
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void nobodyInsideIsAsked() {
        var job = finished(send(
                "text/csv",
                row(url("127.0.0.1", "/red.png") + " http://169.254.169.254/latest" + " http://[::1]:"
                        + web.getAddress().getPort() + "/red.png http://2130706433/red.png")));
        assertThat(job.get("pictures").get("refused").asInt()).isEqualTo(4);
        assertThat(report(job, "")).contains("picture-url");
        assertThat(asked.get()).isZero();
        var dry = finished(sendTo("?dryRun=true", "text/csv", row("file:///etc/passwd gopher://x/")));
        assertThat(report(dry, "")).contains("images,url,");
    }

    private String row(String images) {
        return "sku,nameEn,descriptionEn,category,price,stock,images\nPIC,Pictured,d," + slug + ",10,1," + images
                + "\n";
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + web.getAddress().getPort() + path;
    }

    private static byte[] polyglot() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(png(7));
        bytes.write("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] png(int size) throws IOException {
        return png(size, size);
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
