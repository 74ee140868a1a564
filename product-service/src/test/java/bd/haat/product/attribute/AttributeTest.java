package bd.haat.product.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class AttributeTest extends ProductTest {
    private static final String DEFINED = """
        {"items": [
          {"key": "fabric", "kind": "CHOICE", "required": true, "label": {"bn": "কাপড়", "en": "Fabric"},
           "choices": [{"value": "cotton", "label": {"bn": "সুতি", "en": "Cotton"}},
                       {"value": "silk", "label": {"bn": "রেশম", "en": "Silk"}}]},
          {"key": "length", "kind": "NUMBER", "label": {"bn": "দৈর্ঘ্য", "en": "Length"},
           "unit": {"bn": "গজ", "en": "yards"}, "least": 1, "most": 12.5},
          {"key": "washable", "kind": "BOOLEAN", "label": {"bn": "ধোয়া যায়", "en": "Washable"}},
          {"key": "motifs", "kind": "CHOICES", "label": {"en": "Motifs"},
           "choices": [{"value": "paisley", "label": {"en": "Paisley"}}, {"value": "lotus", "label": {"en": "Lotus"}}]},
          {"key": "note", "kind": "TEXT", "label": {"en": "Note"}}]}\
        """;

    private Market.Shop shop;
    private UUID parent;
    private UUID category;

    @BeforeEach
    void define() {
        shop = market.shop();
        parent = market.category("কাপড়", "Cloth", null);
        category = market.category("শাড়ি", "Saree", parent);
        Market.json(put(parent, "*", DEFINED), 200);
    }

    @Test
    void aLowerCategoryInheritsAndReplaces() {
        Market.json(
                put(category, "*", "{\"items\":[{\"key\":\"length\",\"kind\":\"TEXT\",\"label\":{\"en\":\"Long\"}}]}"),
                200);
        var fields = market.read("/api/v1/categories/" + category + "/attributes?lang=en")
                .get("items");
        assertThat(fields).hasSize(5);
        assertThat(fields.get(0).get("label").asString()).isEqualTo("Fabric");
        assertThat(fields.get(0).get("required").asBoolean()).isTrue();
        assertThat(fields.get(1).get("kind").asString()).isEqualTo("TEXT");
        var bangla = market.read("/api/v1/categories/" + parent + "/attributes").get("items");
        assertThat(bangla.get(0).get("choices").get(1).get("label").asString()).isEqualTo("রেশম");
        assertThat(bangla.get(1).get("most").asDouble()).isEqualTo(12.5);
    }

    @Test
    void shoppersReadThemInTheirLanguage() {
        var made = Market.created(sell(Map.of(
                "fabric",
                "silk",
                "length",
                6.5,
                "washable",
                false,
                "motifs",
                List.of("lotus", "paisley"),
                "own",
                "x")));
        var path = "/api/v1/products/" + made.get("id").asString();
        assertThat(shown(market.read(path + "?lang=en")))
                .containsExactly("Fabric: Silk", "Length: 6.5 yards", "Washable: No", "Motifs: Lotus, Paisley");
        assertThat(shown(market.read(path)))
                .containsExactly("কাপড়: রেশম", "দৈর্ঘ্য: 6.5 গজ", "ধোয়া যায়: না", "Motifs: Lotus, Paisley");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|fabric|required",
                "{\"fabric\":\"Silk\"}|fabric|unknown-choice",
                "{\"fabric\":\"silk\",\"length\":\"6\"}|length|not-number",
                "{\"fabric\":\"silk\",\"length\":0.5}|length|too-small",
                "{\"fabric\":\"silk\",\"length\":12.51}|length|too-large",
                "{\"fabric\":\"silk\",\"length\":1e400}|length|not-number",
                "{\"fabric\":\"silk\",\"washable\":\"yes\"}|washable|not-boolean",
                "{\"fabric\":\"silk\",\"motifs\":[\"lotus\",\"tiger\"]}|motifs|unknown-choice",
                "{\"fabric\":\"silk\",\"motifs\":[]}|motifs|unknown-choice",
                "{\"fabric\":\"silk\",\"motifs\":\"lotus\"}|motifs|unknown-choice",
                "{\"fabric\":\"silk\",\"note\":5}|note|not-text"
            })
    void whatDoesNotFitIsNamed(String attributes, String key, String code) {
        var body = Market.JSON
                .writeValueAsString(Market.productBody(category, "শাড়ি", "Saree", Market.variant("A", 100, 1)))
                .replaceFirst("}$", ",\"attributes\":" + attributes + "}");
        var error = Market.json(market.post("/api/v1/products", shop.bearer(), body), 400)
                .get("errors")
                .get(0);
        assertThat(error.get("field").asString()).isEqualTo("attributes." + key);
        assertThat(error.get("code").asString()).isEqualTo(code);
    }

    @Test
    void aDraftMayLackWhatIsRequiredUntilItIsOffered() {
        var body = Market.productBody(category, "খসড়া", "Draft", Market.variant("D", 100, 1));
        body.put("status", "DRAFT");
        var draft = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        var path = "/api/v1/products/" + draft.get("id").asString();
        Market.json(market.patch(path, shop.bearer(), "*", Map.of("status", "ACTIVE")), 400);
        Market.json(
                market.patch(
                        path, shop.bearer(), "*", Map.of("status", "ACTIVE", "attributes", Map.of("fabric", "cotton"))),
                200);
        market.read(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\":\"Bad Key\",\"kind\":\"TEXT\",\"label\":{\"en\":\"x\"}}|items[0].key",
                "{\"key\":\"a\",\"kind\":\"TEXT\",\"label\":{}}|items[0].label",
                "{\"key\":\"a\",\"kind\":\"CHOICE\",\"label\":{\"en\":\"x\"}}|items[0].choices",
                "{\"key\":\"a\",\"kind\":\"TEXT\",\"label\":{\"en\":\"x\"},\"least\":1}|items[0].least",
                "{\"key\":\"a\",\"kind\":\"TEXT\",\"label\":{\"en\":\"x\"},\"facet\":true}|items[0].facet",
                "{\"key\":\"a\",\"kind\":\"NUMBER\",\"label\":{\"en\":\"x\"},\"least\":2,\"most\":1}|items[0].most",
                "{\"key\":\"a\",\"kind\":\"LAMBDA\",\"label\":{\"en\":\"x\"}}|items[0].kind"
            })
    void aDefinitionThatContradictsItselfIsRefused(String attribute, String field) {
        var problem = Market.json(put(category, "*", "{\"items\":[" + attribute + "]}"), 400);
        assertThat(problem.get("errors").get(0).get("field").asString()).startsWith(field);
    }

    @Test
    void anAdminsEditNeedsTheVersionItSaw() {
        var path = "/api/v1/admin/categories/" + parent + "/attributes";
        var admin = market.tokens().admin();
        assertThat(Market.json(put(parent, null, DEFINED), 428).get("code").asString())
                .isEqualTo("precondition-required");
        Market.json(put(parent, "W/\"0\"", DEFINED), 412);
        var etag = market.get(path, admin)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        Market.json(put(parent, etag, "{\"items\":[]}"), 200);
        assertThat(market.read("/api/v1/categories/" + category + "/attributes").get("items"))
                .isEmpty();
        Market.json(market.get(path, shop.bearer()), 403);
        Market.json(market.get("/api/v1/admin/categories/" + shop.id() + "/attributes", admin), 404);
    }

    private ResponseSpec put(UUID id, String ifMatch, String body) {
        var request = market.http()
                .put()
                .uri("/api/v1/admin/categories/" + id + "/attributes")
                .header("Authorization", market.tokens().admin());
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private ResponseSpec sell(Map<String, Object> attributes) {
        var body = Market.productBody(category, "শাড়ি", "Saree", Market.variant("A", 100, 1));
        body.put("attributes", attributes);
        return market.post("/api/v1/products", shop.bearer(), body);
    }

    private static List<String> shown(JsonNode page) {
        return page.get("specifications")
                .valueStream()
                .map(one ->
                        one.get("label").asString() + ": " + one.get("value").asString())
                .toList();
    }
}
