package bd.haat.product.image;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.storage.Storage;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.darkroom.PictureFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void aPictureIsShownAndServedForEver() {
        var picture = PictureFiles.withExif(PictureFiles.jpeg(PictureFiles.quarters(900, 600)), 6, "GPS 23.7465");
        var made = Market.created(send(picture, "lie.exe"));
        var url = made.get("url").asString();
        assertThat(url).matches("/media/products/[0-9a-f]{40}-1280\\.jpg");
        assertThat(made.get("placeholder").asString()).hasSize(28);
        assertThat(market.read(path).get("images").get(0).get("alt").asString()).isEqualTo("লাল শাড়ি");
        assertThat(market.read("/api/v1/products?seller=" + shop.id())
                        .get("items")
                        .get(0)
                        .get("image")
                        .asString())
                .isEqualTo(url.replace("-1280", "-320"));
        for (var shown : List.of(
                made,
                market.read(path).get("images").get(0),
                seen().get("images").get(0))) {
            assertThat(shown.get("url").asString()).isEqualTo(url);
            assertThat(shown.get("placeholder")).isEqualTo(made.get("placeholder"));
            assertThat(shown.get("sizes").values())
                    .extracting(size -> size.get("height").asInt())
                    .containsExactly(320, 640, 900);
        }
        for (var size : made.get("sizes"))
            for (var format : List.of("jpeg", "webp")) {
                var file = market.get(size.get(format).asString(), null).returnResult(byte[].class);
                var image = PictureFiles.read(file.getResponseBody());
                assertThat(image.getWidth()).isEqualTo(size.get("width").asInt());
                assertThat(image.getHeight()).isEqualTo(size.get("height").asInt());
                assertThat(new String(file.getResponseBody(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS");
                assertThat(file.getResponseHeaders().getContentType()).hasToString("image/" + format);
                assertThat(file.getResponseHeaders().getFirst("X-Content-Type-Options"))
                        .isEqualTo("nosniff");
            }
        var served = market.get(url, null).returnResult(byte[].class);
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
    void theSameFileAgainChangesNothing() {
        var first = Market.created(send(png(7), "a.png"));
        assertThat(Market.created(send(png(7), "b.png")).get("id")).isEqualTo(first.get("id"));
        assertThat(market.read(path).get("images")).hasSize(1);
    }

    @Test
    void tenAtOnceOfTheSameFileMakeOnePicture() {
        var file = png(11);
        var sent = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> send(file, "a.png").returnResult().getStatus().value(), Thread.ofVirtual()::start))
                .limit(10)
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(market.read(path).get("images")).hasSize(1);
    }

    @Test
    void picturesOfTheTimeBeforeThereWereSizesAreShownAsTheyAre(@Autowired Storage store) {
        var key = "products/" + "ab".repeat(20) + ".png";
        store.put(key, png(5), "image/png");
        market.db()
                .sql("insert into pictures (object_key, claimed_at) values (?, now())")
                .param(key)
                .update();
        market.db()
                .sql("insert into product_images (id, product_id, object_key, position) values (?, ?, ?, 0)")
                .params(UUID.randomUUID(), UUID.fromString(product.get("id").asString()), key)
                .update();
        var shown = market.read(path).get("images").get(0);
        assertThat(shown.get("url").asString()).isEqualTo("/media/" + key);
        assertThat(shown.has("sizes")).isFalse();
        assertThat(seen().get("images").get(0).get("url")).isEqualTo(shown.get("url"));
        market.get("/media/" + key, null).expectStatus().isOk().expectHeader().contentType("image/png");
    }

    @Test
    void aBombIsRefusedInBothLanguages() {
        var bomb = PictureFiles.blackPng(50_000, 50_000, 10, new byte[0]);
        assertThat(Market.json(send(bomb, "small.png"), 422).get("code").asString())
                .isEqualTo("picture-too-many-pixels");
        assertThat(Market.json(send(bomb, "small.png", "bn"), 422).get("title").asString())
                .contains("পিক্সেল");
    }

    @Test
    void whatIsPutIntoTheStoreIsLookedAtLikeTheRest() throws Exception {
        for (var wrong : Map.of(400, "<svg onload='alert(1)'/>".repeat(9).getBytes(), 413, new byte[11 << 20])
                .entrySet()) {
            var upload = Market.created(market.post(path + "/images/uploads", shop.bearer(), Map.of()));
            put(upload, wrong.getValue());
            var complete = path + "/images/uploads/" + upload.get("uploadId").asString();
            Market.json(market.post(complete, shop.bearer(), Map.of()), wrong.getKey());
            Market.json(market.post(complete, shop.bearer(), Map.of()), 404);
        }
        assertThat(market.read(path).get("images")).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefusedByItsContent() {
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
        put(upload, png(5));
        Market.created(market.post(complete, shop.bearer(), Map.of("alt", Map.of("en", "Blue"))));
        assertThat(market.read(path + "?lang=en")
                        .get("images")
                        .get(0)
                        .get("alt")
                        .asString())
                .isEqualTo("Blue");
    }

    @Test
    void picturesAreOrderedAndTakenOff() {
        var first = Market.created(send(png(1), "a")).get("id").asString();
        var second = Market.created(send(png(2), "b")).get("id").asString();
        var third = Market.created(send(png(4), "c")).get("id").asString();
        var edited = Market.json(
                market.patch(
                        path, shop.bearer(), "*", Map.of("images", List.of(Map.of("id", third), Map.of("id", first)))),
                200);
        assertThat(edited.get("images")).hasSize(2);
        assertThat(edited.get("images").get(0).get("id").asString()).isEqualTo(third);
        assertThat(market.read(path).get("images")).hasSize(2);
        Market.json(market.patch(path, shop.bearer(), "*", Map.of("images", List.of(Map.of("id", second)))), 400);
    }

    @Test
    void othersMayNotAddPictures() {
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

    private JsonNode seen() {
        return Market.json(market.get("/api/v1/seller" + path.substring("/api/v1".length()), shop.bearer()), 200);
    }

    private static void put(JsonNode upload, byte[] content) throws IOException, InterruptedException {
        var put = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(upload.get("url").asString()))
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(200);
    }

    private RestTestClient.ResponseSpec send(byte[] content, String name) {
        return send(content, name, "en");
    }

    private RestTestClient.ResponseSpec send(byte[] content, String name, String language) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file(content, name));
        form.add("altBn", "লাল শাড়ি");
        return market.http()
                .post()
                .uri(path + "/images")
                .header("Authorization", shop.bearer())
                .header("Accept-Language", language)
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

    private static byte[] png(int size) {
        return PictureFiles.png(PictureFiles.quarters(size, size));
    }
}
