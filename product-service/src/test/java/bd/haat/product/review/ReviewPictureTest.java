package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.darkroom.PictureFiles;
import bd.haat.product.feedback.FeedbackTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class ReviewPictureTest extends FeedbackTest {
    private String review;
    private String reviews;

    @BeforeEach
    void write() {
        review = reviewed();
        reviews = page + "/reviews";
    }

    @Test
    void whatArrivedIsShownToEverybodyInSizes() {
        var file = PictureFiles.withExif(PictureFiles.jpeg(PictureFiles.quarters(900, 600)), 6, "GPS 23.7465");
        var made = Market.created(send(bearer, file)).get("pictures").get(0);
        Market.created(send(bearer, file));
        var shown = market.read(reviews + "?pictures=true").get("items").get(0).get("pictures");
        assertThat(shown).as("the same again changes nothing").hasSize(1);
        var own = Market.json(market.get(review, bearer), 200).get("pictures").get(0);
        for (var picture : List.of(made, shown.get(0), own)) {
            assertThat(picture.get("url").asString()).matches("/media/products/[0-9a-f]{40}-1280\\.jpg");
            assertThat(picture.get("placeholder").asString()).hasSize(28);
            assertThat(picture.get("sizes").values())
                    .extracting(size -> size.get("height").asInt())
                    .containsExactly(320, 640, 900);
        }
        for (var size : made.get("sizes"))
            for (var format : List.of("jpeg", "webp"))
                assertThat(new String(
                                market.get(size.get(format).asString(), null)
                                        .expectStatus()
                                        .isOk()
                                        .returnResult(byte[].class)
                                        .getResponseBody(),
                                StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS");
    }

    @Test
    void itIsTakenOffByTheNameOfAnyOfItsSizes() {
        for (var size : List.of("jpeg", "webp")) {
            var picture = Market.created(send(bearer, png(700))).get("pictures").get(0);
            Market.created(send(bearer, png(3)));
            var url = picture.get("sizes").get(0).get(size).asString();
            var path = review + "/pictures" + url.substring(url.lastIndexOf('/'));
            Market.json(market.delete(path, market.tokens().shopper(Ids.next()), null), 404);
            market.delete(path, bearer, null).expectStatus().isNoContent();
            Market.json(market.delete(path, bearer, null), 404);
            var left =
                    market.read(reviews + "?pictures=true").get("items").get(0).get("pictures");
            assertThat(left).hasSize(1);
            assertThat(left.get(0)).isNotEqualTo(picture);
        }
    }

    @Test
    void picturesOfTheTimeBeforeThereWereSizesAreShownAsTheyAre() {
        var key = "products/" + "cd".repeat(20) + ".png";
        market.db()
                .sql("update reviews set pictures = array[?] where id = ?")
                .params(key, UUID.fromString(review.substring(review.lastIndexOf('/') + 1)))
                .update();
        var shown = market.read(reviews + "?pictures=true")
                .get("items")
                .get(0)
                .get("pictures")
                .get(0);
        assertThat(shown.get("url").asString()).isEqualTo("/media/" + key);
        assertThat(shown.has("sizes")).isFalse();
        market.delete(review + "/pictures/" + "cd".repeat(20) + ".png", bearer, null)
                .expectStatus()
                .isNoContent();
        assertThat(market.read(reviews + "?pictures=true").get("items")).isEmpty();
    }

    @Test
    void aBombIsRefused() {
        var bomb = PictureFiles.blackPng(50_000, 50_000, 10, new byte[0]);
        assertThat(Market.json(send(bearer, bomb), 422).get("code").asString()).isEqualTo("picture-too-many-pixels");
        assertThat(market.read(reviews + "?pictures=true").get("items")).isEmpty();
    }

    @Test
    void fiveAreEnough() {
        for (int size = 1; size <= 5; size++) Market.created(send(bearer, png(size)));
        var refused = Market.json(send(bearer, png(6)), 422);
        assertThat(refused.get("code").asString()).isEqualTo("review-pictures-full");
        assertThat(refused.get("most").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsNoPictureOrNotOnesOwnIsRefused() {
        var svg = "<svg onload=alert(1)>".repeat(20).getBytes(StandardCharsets.US_ASCII);
        assertThat(Market.json(send(bearer, svg), 400).get("code").asString()).isEqualTo("picture-unreadable");
        Market.json(send(market.tokens().shopper(Ids.next()), png(2)), 404);
        Market.json(market.post(review + "/pictures", bearer, Map.of()), 415);
    }

    @Test
    void whereTheRuleSaysSoAPersonLooksFirst() {
        market.db()
                .sql("insert into feedback_rules values ('PICTURES_WAIT', now(), 1)")
                .update();
        try {
            var made = Market.created(send(bearer, png(7)));
            assertThat(made.get("status").asString()).isEqualTo("PENDING");
            assertThat(made.get("findings").get(0).asString()).isEqualTo("PICTURE");
            var changed = Market.json(market.put(review, bearer, "*", Map.of("rating", 4, "text", "harmless")), 200);
            assertThat(changed.get("status").asString())
                    .as("harmless words make no picture seen")
                    .isEqualTo("PENDING");
            assertThat(market.read(reviews).get("items")).isEmpty();
        } finally {
            market.db()
                    .sql("delete from feedback_rules where name = 'PICTURES_WAIT' and value = 1")
                    .update();
        }
    }

    private RestTestClient.ResponseSpec send(String person, byte[] content) {
        return market.upload(review + "/pictures", person, content);
    }

    private static byte[] png(int size) {
        return PictureFiles.png(PictureFiles.quarters(size, size));
    }
}
