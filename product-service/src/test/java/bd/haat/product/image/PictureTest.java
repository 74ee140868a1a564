package bd.haat.product.image;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

class PictureTest extends ProductTest {
    private Market.Shop shop;
    private JsonNode product;
    private String path;

    @BeforeEach
    void list() {
        shop = market.shop();
        product = market.product(
                shop, market.category("ছবি", "Pictured", null), "ছবি", "Picture", Market.variant("P", 100, 1));
        path = "/api/v1/products/" + product.get("id").asString();
    }

    @Test
    void aPictureIsShownAndServedForEver() throws IOException {
        var picture = png(3);
        var made = Market.created(send(picture, "lie.exe"));
        var url = made.get("url").asString();
        assertThat(url).matches("/media/products/[0-9a-f]{40}\\.png");
        assertThat(market.read(path).get("images").get(0).get("alt").asString()).isEqualTo("লাল শাড়ি");
        assertThat(market.read("/api/v1/products?seller=" + shop.id())
                        .get("items")
                        .get(0)
                        .get("image")
                        .asString())
                .isEqualTo(url);
        var served = market.get(url, null).returnResult(byte[].class);
        assertThat(served.getResponseBody()).isEqualTo(picture);
        assertThat(served.getResponseHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(served.getResponseHeaders().getCacheControl()).contains("immutable");
        market.http()
                .get()
                .uri(url)
                .header("If-None-Match", served.getResponseHeaders().getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void whatIsNoPictureIsRefusedByItsContent() throws IOException {
        var page = "<svg onload=alert(1)>".repeat(20).getBytes();
        assertThat(Market.json(send(page, "nice.png"), 400).get("code").asString())
                .isEqualTo("picture-unreadable");
        Market.json(send(new byte[11 * 1024 * 1024], "huge.png"), 413);
        Market.json(market.get("/media/uploads/secret.png", null), 404);
        Market.json(market.get("/media/products/" + "0".repeat(40) + ".png", null), 404);
        assertThat(market.read(path).get("images")).isEmpty();
    }

    @Test
    void aPictureMayBePutIntoTheStoreDirectly() throws Exception {
        var upload = Market.created(market.post(path + "/images/uploads", shop.bearer(), Map.of()));
        var complete = path + "/images/uploads/" + upload.get("uploadId").asString();
        Market.json(market.post(complete, shop.bearer(), Map.of()), 404);
        var put = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(upload.get("url").asString()))
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(png(5)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(200);
        Market.created(market.post(complete, shop.bearer(), Map.of("alt", Map.of("en", "Blue"))));
        assertThat(market.read(path + "?lang=en")
                        .get("images")
                        .get(0)
                        .get("alt")
                        .asString())
                .isEqualTo("Blue");
    }

    @Test
    void picturesAreOrderedAndTakenOff() throws IOException {
        var first = Market.created(send(png(1), "a")).get("id").asString();
        var second = Market.created(send(png(2), "b")).get("id").asString();
        var third = Market.created(send(png(4), "c")).get("id").asString();
        var edited = Market.json(
                market.patch(
                        path,
                        shop.bearer(),
                        "*",
                        Map.of("images", java.util.List.of(Map.of("id", third), Map.of("id", first)))),
                200);
        assertThat(edited.get("images")).hasSize(2);
        assertThat(edited.get("images").get(0).get("id").asString()).isEqualTo(third);
        assertThat(market.read(path).get("images")).hasSize(2);
        Market.json(
                market.patch(path, shop.bearer(), "*", Map.of("images", java.util.List.of(Map.of("id", second)))), 400);
    }

    @Test
    void othersMayNotAddPictures() throws IOException {
        var other = market.shop();
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(png(1), "x.png"));
        market.http()
                .post()
                .uri(path + "/images")
                .header("Authorization", other.bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange()
                .expectStatus()
                .isNotFound();
        Market.json(market.post(path + "/images", shop.bearer(), "{}"), 415);
    }

    private RestTestClient.ResponseSpec send(byte[] content, String name) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(content, name));
        form.add("altBn", "লাল শাড়ি");
        return market.http()
                .post()
                .uri(path + "/images")
                .header("Authorization", shop.bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .exchange();
    }

    private static ByteArrayResource file(byte[] content, String name) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static byte[] png(int size) throws IOException {
        var image = new java.awt.image.BufferedImage(size, size, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
