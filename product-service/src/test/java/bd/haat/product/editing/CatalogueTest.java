package bd.haat.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import bd.haat.product.catalogue.ProductChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class CatalogueTest extends ProductTest {
    private Market.Shop shop;
    private UUID category;

    @BeforeEach
    void open() {
        shop = market.shop();
        category = market.category("তাক", "Shelf", null);
    }

    @Test
    void aProductIsLiveAtOnceInBothLanguages() {
        var made = market.post(
                "/api/v1/products",
                shop.bearer(),
                Market.productBody(category, "লাল শাড়ি", "Red Saree", Market.variant("R-1", 120_000, 4)));
        made.expectHeader().exists("ETag").expectHeader().exists("Location");
        var product = Market.created(made);
        assertThat(product.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(product.get("slug").asString()).startsWith("red-saree");
        var bangla = market.read("/api/v1/products/" + product.get("id").asString());
        var english = market.read("/api/v1/products/" + product.get("slug").asString() + "?lang=en");
        assertThat(bangla.get("name").asString()).isEqualTo("লাল শাড়ি");
        assertThat(english.get("name").asString()).isEqualTo("Red Saree");
        assertThat(english.get("seller").get("shopName").asString()).isEqualTo("Jamdani Ghar");
        assertThat(english.get("category").get("name").asString()).isEqualTo("Shelf");
        var variant = english.get("variants").get(0);
        assertThat(variant.get("available").asInt()).isEqualTo(4);
        assertThat(variant.get("price").get("amount").asLong()).isEqualTo(120_000);
        assertThat(english.get("rating").asDouble()).isZero();
        assertThat(english.get("images")).isEmpty();
    }

    @Test
    void theSameNameGetsAnotherSlugAndASkuStaysUniquePerSeller() {
        var first = create("One", "SAME-1");
        var second = create("One", "SAME-2");
        assertThat(first.get("slug").asString()).isNotEqualTo(second.get("slug").asString());
        problem(post("One", "SAME-1"), 409, "sku-taken");
        var other = market.shop();
        market.product(other, category, "এক", "One", Market.variant("SAME-1", 100, 1));
    }

    @Test
    void anEditNeedsTheVersionItSaw() {
        var product = create("Edit", "E-1");
        var path = "/api/v1/products/" + product.get("id").asString();
        var change = Map.of("brand", "Aarong");
        problem(market.patch(path, shop.bearer(), null, change), 428, "precondition-required");
        problem(market.patch(path, shop.bearer(), "W/\"99\"", change), 412, "stale");
        var etag = etag(product);
        var edited = market.patch(path, shop.bearer(), etag, change);
        edited.expectHeader().value("ETag", now -> assertThat(now).isNotEqualTo(etag));
        assertThat(Market.json(edited, 200).get("brand").asString()).isEqualTo("Aarong");
        problem(market.patch(path, shop.bearer(), etag, change), 412, "stale");
        assertThat(market.read(path + "?lang=en").get("brand").asString()).isEqualTo("Aarong");
    }

    @Test
    void variantsAreKeptAddedAndWithdrawn() {
        var product = market.product(
                shop, category, "জামা", "Dress", Market.variant("D-S", 1_000, 1), Market.variant("D-M", 1_000, 2));
        var kept = product.get("variants").get(1).get("id").asString();
        var path = "/api/v1/seller/products/" + product.get("id").asString();
        var edited = Market.json(
                market.patch(
                        path,
                        shop.bearer(),
                        "*",
                        Map.of(
                                "variants",
                                List.of(
                                        Map.of("id", kept, "sku", "D-M2", "price", Market.money(900)),
                                        Market.variant("D-L", 1_100, 3)))),
                200);
        assertThat(edited.get("variants")).hasSize(2);
        assertThat(edited.get("variants").get(0).get("id").asString()).isEqualTo(kept);
        assertThat(edited.get("variants").get(0).get("onHand").asInt()).isEqualTo(2);
        assertThat(edited.get("variants").get(1).get("available").asInt()).isEqualTo(3);
        var lookup = lookup(
                product.get("variants").get(0).get("id").asString(),
                kept,
                Ids.next().toString());
        assertThat(lookup.get("items")).hasSize(2);
        for (var item : lookup.get("items"))
            assertThat(item.get("orderable").asBoolean())
                    .isEqualTo(item.get("variantId").asString().equals(kept));
    }

    @Test
    void draftsAndTheGoodsOfSuspendedSellersAreHidden() {
        var body = Market.productBody(category, "খসড়া", "Draft", Market.variant("DR-1", 100, 1));
        body.put("status", "DRAFT");
        var draft = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        var path = "/api/v1/products/" + draft.get("id").asString();
        problem(market.get(path, null), 404, "not-found");
        assertThat(lookup(variantOf(draft)).get("items").get(0).get("orderable").asBoolean())
                .isFalse();
        Market.json(market.patch(path, shop.bearer(), "*", Map.of("status", "ACTIVE")), 200);
        market.read(path);
        market.tell(shop, "SUSPENDED", 2, 23.7, 90.3);
        org.awaitility.Awaitility.await().until(() -> status(path) == 404);
        assertThat(lookup(variantOf(draft)).get("items").get(0).get("orderable").asBoolean())
                .isFalse();
        problem(post("New", "DR-2"), 403, "seller-not-active");
        problem(market.patch(path, shop.bearer(), "*", Map.of("brand", "x")), 403, "seller-not-active");
    }

    @Test
    void aDeletedProductIsGoneAndGivesItsSkuBack() {
        var product = create("Gone", "G-1");
        var path = "/api/v1/products/" + product.get("id").asString();
        problem(market.delete(path, shop.bearer(), null), 428, "precondition-required");
        market.delete(path, shop.bearer(), etag(product)).expectStatus().isNoContent();
        problem(market.get(path, null), 404, "not-found");
        problem(market.delete(path, shop.bearer(), "*"), 404, "not-found");
        create("Gone", "G-1");
    }

    @Test
    void othersProductsAreNotFoundAndShoppersMayNotSell() {
        var product = create("Mine", "M-1");
        var other = market.shop();
        var path = "/api/v1/seller/products/" + product.get("id").asString();
        problem(market.get(path, other.bearer()), 404, "not-found");
        problem(market.patch(path, other.bearer(), "*", "not even json"), 404, "not-found");
        problem(market.patch(path, shop.bearer(), "*", "not even json"), 400, "malformed-body");
        problem(market.post("/api/v1/products", market.tokens().shopper(Ids.next()), "{"), 403, "forbidden");
        problem(market.post("/api/v1/products", market.tokens().seller(Ids.next()), "{"), 403, "seller-not-active");
        market.post("/api/v1/products", "", "{").expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":{}|name",
                "\"name\":\"x\"|name",
                "\"name\":null|name",
                "\"description\":null|description",
                "\"categoryId\":\"nope\"|categoryId",
                "\"categoryId\":\"00000000-0000-7000-8000-000000000000\"|categoryId",
                "\"variants\":[]|variants",
                "\"status\":\"SOLD\"|status",
                "\"status\":\"ARCHIVED\"|status",
                "\"attributes\":{\"a\":{\"b\":1}}|attributes",
                "\"variants\":[{\"sku\":\"\",\"price\":{\"amount\":1,\"currency\":\"BDT\"},\"stock\":1}]|variants[0].sku",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":0,\"currency\":\"BDT\"},\"stock\":1}]|variants[0].price",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":1.5,\"currency\":\"BDT\"},\"stock\":1}]|variants[0].price.amount",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":\"1\",\"currency\":\"BDT\"},\"stock\":1}]|variants[0].price.amount",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":1,\"currency\":\"USD\"},\"stock\":1}]|variants[0].price.currency",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":1,\"currency\":\"BDT\"},\"stock\":-1}]|variants[0].stock",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":1,\"currency\":\"BDT\"},\"stock\":99999999999}]|variants[0].stock",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":1,\"currency\":\"BDT\"}}]|variants[0].stock",
                "\"variants\":[{\"sku\":\"a\",\"price\":{\"amount\":5,\"currency\":\"BDT\"},\"compareAtPrice\":{\"amount\":5,\"currency\":\"BDT\"},\"stock\":1}]|variants[0].compareAtPrice",
                "\"surprise\":1|surprise",
                "\"name\":{\"bn\":\"\\u0000\"}|name.bn",
            })
    void whatIsWrongIsNamed(String member, String field) {
        var good = new HashMap<>(Market.productBody(category, "ভালো", "Good", Market.variant("OK", 100, 1)));
        good.remove(member.substring(1, member.indexOf('"', 1)));
        var text = Market.JSON.writeValueAsString(good);
        var body = text.substring(0, text.length() - 1) + "," + member + "}";
        var problem = Market.json(market.post("/api/v1/products", shop.bearer(), body), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }

    @Test
    void aHundredVariantsAreEnough() {
        var many = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> Market.variant("V-" + i, 100, 1))
                .toArray();
        var problem = Market.json(
                market.post("/api/v1/products", shop.bearer(), Market.productBody(category, "অনেক", "Many", many)),
                400);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("variants");
    }

    @Test
    void ourEventKeepsItsSchema() {
        var text = new ProductChanged.Text("শাড়ি", null);
        Contracts.keeps(new ProductChanged(
                Ids.next(), Ids.next(), "saree", text, Ids.next(), "saree", null, null, "ACTIVE", false, 0, List.of()));
    }

    private JsonNode create(String name, String sku) {
        return Market.created(post(name, sku));
    }

    private RestTestClient.ResponseSpec post(String name, String sku) {
        return market.post(
                "/api/v1/products",
                shop.bearer(),
                Market.productBody(category, name, name, Market.variant(sku, 1_000, 1)));
    }

    private JsonNode lookup(String... variants) {
        return Market.json(
                market.http()
                        .post()
                        .uri("/internal/variants/lookup")
                        .header("X-Api-Key", market.tokens().serviceKey("order"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Market.JSON.writeValueAsString(Map.of("variantIds", variants)))
                        .exchange(),
                200);
    }

    private String etag(JsonNode product) {
        return market.get("/api/v1/seller/products/" + product.get("id").asString(), shop.bearer())
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
    }

    private int status(String path) {
        return market.get(path, null).returnResult(byte[].class).getStatus().value();
    }

    private static String variantOf(JsonNode product) {
        return product.get("variants").get(0).get("id").asString();
    }

    private static void problem(RestTestClient.ResponseSpec response, int status, String code) {
        assertThat(Market.json(response, status).get("code").asString()).isEqualTo(code);
    }
}
