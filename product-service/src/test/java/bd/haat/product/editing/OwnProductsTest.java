package bd.haat.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnProductsTest extends ProductTest {
    private static final String OWN = "/api/v1/seller/products";

    @Test
    void draftsAndWhatIsOfferedAreFoundPageByPage() {
        var shop = market.shop();
        var category = market.category("তাক", "Shelf", null);
        var offered =
                market.product(shop, category, "ক", "A", Market.variant("A", 100, 1), Market.variant("B", 100, 2));
        var body = Market.productBody(category, "খ", "B", Market.variant("C", 100, 1));
        body.put("status", "DRAFT");
        var draft = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        market.product(market.shop(), category, "গ", "C", Market.variant("A", 100, 1));
        var first = Market.json(market.get(OWN + "?limit=1", shop.bearer()), 200);
        assertThat(ids(first)).containsExactly(draft.get("id").asString());
        assertThat(first.get("items").get(0).get("listed").asBoolean()).isFalse();
        var rest = Market.json(
                market.get(OWN + "?cursor=" + first.get("nextCursor").asString(), shop.bearer()), 200);
        assertThat(ids(rest)).containsExactly(offered.get("id").asString());
        assertThat(rest.get("items").get(0).get("available").asInt()).isEqualTo(3);
        assertThat(ids(Market.json(market.get(OWN + "?status=DRAFT", shop.bearer()), 200)))
                .containsExactly(draft.get("id").asString());
        assertThat(ids(Market.json(market.get(OWN + "?held=true", shop.bearer()), 200)))
                .isEmpty();
        Market.json(market.get(OWN + "?status=SOLD", shop.bearer()), 400);
        Market.json(market.get(OWN, market.tokens().shopper(Ids.next())), 403);
    }

    @Test
    void theDocumentNamesWhatTheCatalogueOffers() {
        var paths = market.read("/v3/api-docs").get("paths");
        for (var path : List.of(
                OWN,
                OWN + "/{id}/history",
                OWN + "/{id}/moderation",
                OWN + "/{id}/prices",
                "/api/v1/categories/{idOrSlug}/attributes",
                "/api/v1/admin/categories/{id}/attributes",
                "/api/v1/admin/products/moderation",
                "/api/v1/admin/products/moderation/rules",
                "/api/v1/admin/products/licences/{sellerId}/{restriction}",
                "/api/v1/admin/products/{id}/take-down",
                "/api/v1/inventory",
                "/api/v1/inventory/low",
                "/api/v1/inventory/{variantId}/alert",
                "/api/v1/products/variants/{variantId}/watch"))
            assertThat(paths.has(path)).as(path).isTrue();
        assertThat(paths.get("/api/v1/inventory").get("put").has("requestBody")).isTrue();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }
}
