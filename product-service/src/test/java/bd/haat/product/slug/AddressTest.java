package bd.haat.product.slug;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AddressTest extends ProductTest {
    private Market.Shop shop;
    private UUID category;

    @BeforeEach
    void open() {
        shop = market.shop();
        category = market.category("তাক", "Shelf", null);
    }

    @Test
    void aProductHasAnAddressInEachScript() {
        var product = product("লাল শাড়ি ২০২৬", "Scarlet Saree 2026");
        assertThat(product.get("slug").asString()).startsWith("scarlet-saree-2026");
        var bangla = product.get("slugBn").asString();
        assertThat(bangla).startsWith("লাল-শাড়ি-2026");
        assertThat(show(bangla).get("id")).isEqualTo(product.get("id"));
        var otherwiseTyped = bangla.replace("ড়", "\u09DC");
        assertThat(otherwiseTyped).isNotEqualTo(bangla);
        assertThat(show(otherwiseTyped).get("id")).isEqualTo(product.get("id"));
        assertThat(show("\u200D" + bangla).get("id")).isEqualTo(product.get("id"));
    }

    @Test
    void anAddressThatAProductHadLeadsToItsPresentOne() {
        var product = product("পুরোনো নাম", "Former name");
        var path = "/api/v1/products/" + product.get("id").asString();
        var former = product.get("slug").asString();
        var formerBangla = product.get("slugBn").asString();
        var renamed = rename(path, "নতুন নাম", "Present name");
        var present = renamed.get("slug").asString();
        assertThat(present).startsWith("present-name");
        assertThat(location(former + "?lang=en")).isEqualTo("/api/v1/products/" + present + "?lang=en");
        assertThat(location(encoded(formerBangla)))
                .isEqualTo("/api/v1/products/" + encoded(renamed.get("slugBn").asString()));
        assertThat(show(present).get("name").asString()).isEqualTo("নতুন নাম");

        var back = rename(path, "পুরোনো নাম", "Former name");
        assertThat(back.get("slug").asString())
                .as("its own old address is free for it")
                .startsWith("former-name");
        assertThat(location(present))
                .isEqualTo("/api/v1/products/" + back.get("slug").asString());
    }

    @Test
    void nobodyTakesAnAddressThatOnceWasAnothers() {
        var product = product("ঝুড়ি", "Basket of " + UUID.randomUUID());
        var former = product.get("slug").asString();
        rename("/api/v1/products/" + product.get("id").asString(), "ঝুড়ি", "Something else");
        var other = product("ঝুড়ি", former.replace('-', ' '));
        assertThat(other.get("slug").asString()).startsWith(former + "-");
        assertThat(location(former)).contains("something-else");
    }

    @Test
    void anEditThatLeavesTheNameLeavesTheAddresses() {
        var product = product("ঘড়ি", "Watch");
        var path = "/api/v1/products/" + product.get("id").asString();
        var edited = Market.json(
                market.patch(
                        path,
                        shop.bearer(),
                        "*",
                        Map.of("brand", "Titan", "name", Map.of("bn", " ঘড়ি", "en", "Watch "))),
                200);
        assertThat(edited.get("slug")).isEqualTo(product.get("slug"));
        assertThat(edited.get("slugBn")).isEqualTo(product.get("slugBn"));
    }

    @Test
    void aCategorysFormerSlugStillFilters() {
        var admin = market.tokens().admin();
        var slug = "before-" + UUID.randomUUID();
        var made = Market.created(
                market.post("/api/v1/admin/categories", admin, Map.of("name", Map.of("en", "Moved"), "slug", slug)));
        var id = UUID.fromString(made.get("id").asString());
        market.product(shop, id, "জিনিস", "Thing", Market.variant("T-" + slug, 100, 1));
        var path = "/api/v1/admin/categories/" + id;
        Market.json(market.put(path, admin, "*", Map.of("name", Map.of("en", "Moved"), "slug", "after-" + slug)), 200);
        assertThat(market.read("/api/v1/products?category=" + slug).get("items"))
                .hasSize(1);
        assertThat(market.read("/api/v1/products?category=after-" + slug).get("items"))
                .hasSize(1);
        var taken = Map.of("name", Map.of("en", "Other"), "slug", slug);
        assertThat(Market.json(market.post("/api/v1/admin/categories", admin, taken), 409)
                        .get("code")
                        .asString())
                .isEqualTo("slug-taken");
        Market.json(market.put(path, admin, "*", Map.of("name", Map.of("en", "Moved"), "slug", slug)), 200);
        assertThat(market.read("/api/v1/products?category=after-" + slug).get("items"))
                .hasSize(1);
    }

    private JsonNode product(String bn, String en) {
        return market.product(shop, category, bn, en, Market.variant("S-" + UUID.randomUUID(), 1_000, 1));
    }

    private JsonNode rename(String path, String bn, String en) {
        return Market.json(market.patch(path, shop.bearer(), "*", Map.of("name", Map.of("bn", bn, "en", en))), 200);
    }

    private JsonNode show(String slug) {
        return market.read("/api/v1/products/" + encoded(slug));
    }

    private String location(String slug) {
        var moved = market.get("/api/v1/products/" + slug, null).returnResult(byte[].class);
        assertThat(moved.getStatus().value()).isEqualTo(301);
        assertThat(moved.getResponseHeaders().getCacheControl()).contains("no-cache");
        return moved.getResponseHeaders().getFirst("Location");
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
