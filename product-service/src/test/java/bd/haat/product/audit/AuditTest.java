package bd.haat.product.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest extends ProductTest {
    @Test
    void whoChangedWhatIsReadPageByPage() {
        var shop = market.shop();
        var category = market.category("তাক", "Shelf", null);
        var product = market.product(shop, category, "ছাতা", "Umbrella", Market.variant("U", 5_000, 1));
        var id = product.get("id").asString();
        var path = "/api/v1/products/" + id;
        Market.json(market.patch(path, shop.bearer(), "*", Map.of("brand", "Sharif")), 200);
        var dearer = Map.of("sku", "U", "price", Market.money(6_000));
        Market.json(market.patch(path, shop.bearer(), "*", Map.of("variants", List.of(dearer))), 200);
        var history = "/api/v1/seller/products/" + id + "/history";
        var newest = Market.json(market.get(history + "?limit=1", shop.bearer()), 200);
        var price = newest.get("items").get(0);
        assertThat(price.get("kind").asString()).isEqualTo("VARIANT");
        assertThat(price.get("actorId").asString()).isEqualTo(shop.ownerId().toString());
        assertThat(price.get("changes").get("priceMinor").toString()).isEqualTo("[5000,6000]");
        var rest = Market.json(
                market.get(history + "?cursor=" + newest.get("nextCursor").asString(), shop.bearer()), 200);
        var brand = rest.get("items").get(0);
        assertThat(brand.get("kind").asString()).isEqualTo("PRODUCT");
        assertThat(brand.get("changes").toString()).isEqualTo("{\"brand\":[null,\"Sharif\"]}");
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        market.delete(path, shop.bearer(), "*").expectStatus().isNoContent();
        var all = Market.json(
                market.get(
                        "/api/v1/admin/products/" + id + "/history",
                        market.tokens().admin()),
                200);
        assertThat(all.get("items").findValues("deletedAt")).hasSize(1);
        Market.json(market.get(history, market.shop().bearer()), 404);
        Market.json(market.get("/api/v1/admin/products/" + id + "/history", shop.bearer()), 403);
    }

    @Test
    void nobodyRewritesIt() {
        var db = market.db();
        market.pieces(market.shop(), 1);
        assertThatThrownBy(() ->
                        db.sql("update catalogue_audit set actor_id = null").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from catalogue_audit").update()).hasMessageContaining("append-only");
    }
}
