package bd.haat.product.review;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class ReviewPictureTest extends ProductTest {
    private UUID shopper;
    private String bearer;
    private String review;
    private String page;

    @BeforeEach
    void write() {
        var product = market.product(
                market.shop(),
                market.category("ছবিসহ", "Shown", null),
                "শাড়ি",
                "Saree",
                Market.variant("PIC-" + Ids.next(), 100, 5));
        page = "/api/v1/products/" + product.get("id").asString() + "/reviews";
        shopper = Ids.next();
        bearer = market.tokens().shopper(shopper);
        review = "/api/v1/reviews/"
                + Market.created(market.post(
                                "/api/v1/reviews",
                                bearer,
                                Map.of("lineId", market.deliver(shopper, product), "rating", 5)))
                        .get("id")
                        .asString();
    }

    @Test
    void whatArrivedIsShownToEverybody() {
        var made = Market.created(send(bearer, png(3)));
        var url = made.get("pictures").get(0).asString();
        assertThat(url).startsWith("/media/");
        market.get(url, null).expectStatus().isOk();
        Market.created(send(bearer, png(3)));
        var shown = market.read(page + "?pictures=true").get("items").get(0);
        assertThat(shown.get("pictures")).as("the same again changes nothing").hasSize(1);
        var name = url.substring(url.lastIndexOf('/') + 1);
        Market.json(market.delete(review + "/pictures/" + name, market.tokens().shopper(Ids.next()), null), 404);
        market.delete(review + "/pictures/" + name, bearer, null).expectStatus().isNoContent();
        Market.json(market.delete(review + "/pictures/" + name, bearer, null), 404);
        assertThat(market.read(page + "?pictures=true").get("items")).isEmpty();
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
        var svg = "<svg onload=alert(1)>".repeat(20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
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
            assertThat(market.read(page).get("items")).isEmpty();
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
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
