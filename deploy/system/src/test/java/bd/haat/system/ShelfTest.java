package bd.haat.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How goods are kept and found, through the gateway: places, pictures, attributes, and an index that is looked after. */
class ShelfTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aShopCarriesPiecesToItsGodown() {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Placed Panjabi", 90_000, 7).string("variants.0.id");
        var places = "/api/v1/inventory/places";
        seller.post(places, place("Shop")).expect(201);
        var godown = seller.post(places, place("Godown")).expect(201).string("id");
        seller.post(places, Map.of("name", "Nowhere")).expect(400);
        var path = "/api/v1/inventory/" + variant;
        var moved = seller.post(path + "/transfers", Map.of("toPlaceId", godown, "quantity", 4))
                .expect(200);
        assertThat(moved.number("onHand")).isEqualTo(7);
        assertThat(seller.get(path).expect(200).json().get("places").toString()).contains(godown, "\"onHand\":4");
        seller.post(path + "/transfers", Map.of("toPlaceId", godown, "quantity", 4))
                .expectProblem(409, "place-short");
        People.approvedSeller().get(places + "/" + godown).expect(404);
    }

    @Test
    void whatIsSoldLeavesFromThePlaceThatTheSellerNames() {
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Godown Lungi", 60_000, 7).string("variants.0.id");
        var places = "/api/v1/inventory/places";
        seller.post(places, place("Shop")).expect(201);
        var godown = seller.post(places, place("Godown")).expect(201).string("id");
        var stock = "/api/v1/inventory/" + variant;
        seller.post(stock + "/transfers", Map.of("toPlaceId", godown, "quantity", 4))
                .expect(200);
        var shopping = Shopping.begin();
        var order = shopping.insistUntil(Wish.of("COD", variant, 3), SOON, "CONFIRMED")
                .string("id");
        var shipment = "/api/v1/seller/orders/" + shopping.look(order).string("shipments.0.id");
        seller.post(shipment + "/accept", "{}").expect(200);
        var packed = seller.post(shipment + "/pack?placeId=" + godown, "{}").expect(200);
        assertThat(packed.string("placeId")).isEqualTo(godown);
        seller.post(shipment + "/hand-over", "{}").expect(200);
        Selling.awaitStock(seller, variant, 4, 0);
        assertThat(seller.get(stock).expect(200).json().get("places").toString())
                .contains(godown, "\"onHand\":1");
    }

    @Test
    void aPictureIsServedInItsSizes() throws IOException {
        var seller = People.approvedSeller();
        var product = People.product(seller, "Pictured Kettle", 90_000, 1).string("id");
        var made = Upload.picture(seller, "/api/v1/products/" + product + "/images", 700)
                .expect(201);
        assertThat(made.string("placeholder")).isNotBlank();
        var served = Market.guest().get(made.string("url")).expect(200);
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(served.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        seller.with("Content-Type", "multipart/form-data; boundary=part")
                .post(
                        "/api/v1/products/" + product + "/images",
                        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n<svg onload=x>\r\n--part--\r\n"
                                .getBytes(US_ASCII))
                .expectProblem(400, "picture-unreadable");
    }

    @Test
    void anAttributeOfTheCategoryNarrowsASearch() {
        var admin = People.admin();
        var category = admin.post(
                        "/api/v1/admin/categories", Map.of("name", Map.of("en", "Woven " + UUID.randomUUID())))
                .expect(201)
                .string("id");
        admin.with("If-Match", "*")
                .put(
                        "/api/v1/admin/categories/" + category + "/attributes",
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "key",
                                        "washable",
                                        "kind",
                                        "BOOLEAN",
                                        "facet",
                                        true,
                                        "label",
                                        Map.of("en", "Washable")))))
                .expect(200);
        var seller = People.approvedSeller();
        for (var washable : List.of(true, false)) sell(seller, category, washable);
        var path = "/api/v1/search/products?lang=en&category=" + category;
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Market.guest().get(path).expect(200).number("total"))
                                .isEqualTo(2));
        var washable = Market.guest().get(path + "&attr.washable=true").expect(200);
        assertThat(washable.number("total")).isEqualTo(1);
        assertThat(washable.json().at("/facets/attributes/0/values")).hasSize(2);
        Market.guest().get(path + "&attr.colour=red").expect(400);
    }

    @Test
    void anAdminHasTheIndexCompared() {
        var checks = "/api/v1/admin/search/checks";
        People.verified("SHOPPER").post(checks, null).expect(403);
        var id = People.admin().post(checks, null).expect(202).string("id");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                People.admin().get(checks).expect(200).json().get("items"))
                        .anyMatch(check -> check.get("id").asString().equals(id) && check.has("endedAt")));
    }

    private static void sell(Client seller, String category, boolean washable) {
        var body = Map.of(
                "name", Map.of("en", "Woven mat " + washable),
                "description", Map.of("en", "By hand"),
                "categoryId", category,
                "attributes", Map.of("washable", washable),
                "variants", List.of(Map.of("sku", "W-" + UUID.randomUUID(), "price", People.taka(90_000), "stock", 1)));
        await().atMost(SOON)
                .until(() -> seller.post("/api/v1/products", body), answer -> answer.status() != 403)
                .expect(201);
    }

    private static Map<String, Object> place(String name) {
        return Map.of("name", name, "addressLine", "House 12, Road 5", "upazilaCode", People.upazila());
    }
}
