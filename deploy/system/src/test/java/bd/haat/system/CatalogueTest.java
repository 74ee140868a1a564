package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sellers list and shoppers say of it, through the gateway and with the word that each side gets. */
class CatalogueTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void whomTheGoodsReachedReviewsThemOnceAndTheShopAnswers() {
        var seller = People.approvedSeller();
        var product = People.product(seller, "Honey of the Sundarbans", 65_000, 5);
        var path = "/api/v1/products/" + product.string("id");
        var shopping = Shopping.begin();
        var orderId = shopping.order(
                        product.string("variants.0.id"),
                        1,
                        "COD",
                        UUID.randomUUID().toString(),
                        10)
                .expect(201)
                .string("id");
        var line = shopping.look(orderId).string("lines.0.id");
        var shopper = shopping.shopper();
        var review = Map.of("lineId", line, "rating", 5, "text", "খাঁটি মধু");
        shopper.post("/api/v1/reviews", review).expectProblem(422, "not-delivered");

        shopping.await(orderId, SOON, "CONFIRMED");
        Selling.deliver(seller, shopping, orderId);
        await().atMost(SOON)
                .until(() -> line.equals(
                        shopper.get("/api/v1/reviews/unwritten").expect(200).string("items.0.lineId")));
        var id = shopper.post("/api/v1/reviews", review).expect(201).string("id");
        shopper.post("/api/v1/reviews", review).expectProblem(409, "review-exists");
        seller.put("/api/v1/seller/reviews/" + id + "/answer", Map.of("text", "ধন্যবাদ"))
                .expect(200);

        assertThat(Market.guest().get(path + "/reviews").expect(200).string("items.0.text"))
                .isEqualTo("খাঁটি মধু");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Market.guest().get(path).expect(200).number("reviewCount"))
                                .isOne());
        awaitNews(shopper, "review-answered");
        awaitNews(seller, "review-received");
    }

    @Test
    void aQuestionIsAnsweredByTheShopAndAWishIsKept() {
        var seller = People.approvedSeller();
        var product = People.product(seller, "Clay Pitcher", 30_000, 5).string("id");
        var shopper = People.verified("SHOPPER");
        var asked = shopper.post("/api/v1/products/" + product + "/questions", Map.of("text", "কত লিটার ধরে?"))
                .expect(201)
                .string("id");
        People.verified("SHOPPER")
                .put("/api/v1/questions/" + asked + "/answer", Map.of("text", "জানি না"))
                .expect(403);
        seller.put("/api/v1/questions/" + asked + "/answer", Map.of("text", "পাঁচ লিটার"))
                .expect(200);
        assertThat(Market.guest()
                        .get("/api/v1/products/" + product + "/questions")
                        .expect(200)
                        .text())
                .contains("কত লিটার ধরে?", "পাঁচ লিটার");
        awaitNews(shopper, "question-answered");

        shopper.put("/api/v1/wishlist/items/" + product, null).expect(204);
        assertThat(shopper.get("/api/v1/wishlist").expect(200).text()).contains(product);
        Market.guest().get("/api/v1/wishlist").expectProblem(401, "unauthenticated");
    }

    @Test
    void whatARuleHoldsIsOfferedWhenAnAdminAgrees() {
        var rules = "/api/v1/admin/products/moderation/rules";
        var rule = People.admin()
                .post(rules, Map.of("kind", "PHRASE", "parameter", "Zorpel Grintok", "action", "HOLD"))
                .expect(201)
                .string("id");
        var seller = People.approvedSeller();
        var product = People.product(seller, "Zorpel Grintok Lamp", 90_000, 5).string("id");
        Market.guest().get("/api/v1/products/" + product).expect(404);
        seller.post("/api/v1/admin/products/" + product + "/approve", "{}").expectProblem(403, "forbidden");
        People.admin()
                .post("/api/v1/admin/products/" + product + "/approve", "{}")
                .expect(200);
        Market.guest().get("/api/v1/products/" + product).expect(200);
        awaitNews(seller, "product-approved");
        People.admin().send("DELETE", rules + "/" + rule, null).expect(204);
    }

    @Test
    void whoWaitsForGoodsHearsWhenTheShopHasCountedSome() {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Sold Out Kantha", 90_000, 0).string("variants.0.id");
        var shopper = People.verified("SHOPPER");
        shopper.put("/api/v1/products/variants/" + variant + "/watch", null).expect(204);
        seller.put("/api/v1/inventory", Map.of("items", List.of(Map.of("variantId", variant, "onHand", 7))))
                .expect(200);
        awaitNews(shopper, "stock-back");
    }

    @Test
    void aFormerAddressLeadsOnAndASearchUnderstandsThePriceInItsWords() {
        var seller = People.approvedSeller();
        var product = People.product(seller, "Quillwort Basket", 45_000, 5);
        var own = "/api/v1/seller/products/" + product.string("id");
        seller.with("If-Match", "*")
                .send("PATCH", own, Map.of("name", Map.of("bn", "জামদানি শাড়ি", "en", "Quillwort Tray")))
                .expect(200);
        var moved =
                Market.guest().get("/api/v1/products/" + product.string("slug")).expect(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).contains("quillwort-tray");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(search("quillwort tray under 500 taka")).contains("Quillwort Tray"));
        assertThat(search("quillwort tray under 400 taka")).doesNotContain("Quillwort Tray\"");
    }

    private static String search(String words) {
        return Market.guest()
                .get("/api/v1/search/products?lang=en&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("items")
                .toString();
    }

    private static void awaitNews(Client person, String occasion) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                person.get("/api/v1/notifications").expect(200).text())
                        .contains("\"" + occasion + "\""));
    }
}
