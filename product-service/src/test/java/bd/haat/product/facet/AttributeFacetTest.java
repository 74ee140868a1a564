package bd.haat.product.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bd.haat.product.Market;
import bd.haat.product.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AttributeFacetTest extends ProductTest {
    private static final AtomicReference<Shelf> FILLED = new AtomicReference<>();
    private static final String DEFINED = """
        {"items": [
          {"key": "fabric", "kind": "CHOICE", "facet": true, "label": {"bn": "কাপড়", "en": "Fabric"},
           "choices": [{"value": "cotton", "label": {"bn": "সুতি", "en": "Cotton"}},
                       {"value": "raw, silk", "label": {"bn": "কাঁচা রেশম", "en": "Raw silk"}}]},
          {"key": "motifs", "kind": "CHOICES", "facet": true, "label": {"en": "Motifs"},
           "choices": [{"value": "paisley", "label": {"en": "Paisley"}}, {"value": "lotus", "label": {"en": "Lotus"}}]},
          {"key": "washable", "kind": "BOOLEAN", "facet": true, "label": {"bn": "ধোয়া যায়", "en": "Washable"}},
          {"key": "length", "kind": "NUMBER", "facet": true, "label": {"en": "Length"}, "unit": {"bn": "গজ", "en": "yards"},
           "least": 1, "most": 12.5},
          {"key": "weight", "kind": "NUMBER", "facet": true, "label": {"en": "Weight"}},
          {"key": "secret", "kind": "BOOLEAN", "label": {"en": "Secret"}}]}\
        """;

    private record Shelf(Market.Shop shop, UUID category) {}

    private UUID category;

    @BeforeEach
    void fill() {
        if (FILLED.get() == null) FILLED.set(filled());
        category = FILLED.get().category();
    }

    private Shelf filled() {
        var shelf = shelf("নকশি তাক", "Patterned shelf");
        sell(
                shelf,
                Map.of("fabric", "cotton", "motifs", List.of("lotus"), "washable", true, "length", 5, "weight", 0.15));
        sell(
                shelf,
                Map.of("fabric", "cotton", "motifs", List.of("lotus", "paisley"), "washable", false, "length", 6.5));
        sell(shelf, Map.of("fabric", "raw, silk", "washable", false, "length", 12, "own", "x"));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf.category(), "") == 3);
        return shelf;
    }

    private Shelf shelf(String bn, String en) {
        var shelf = new Shelf(market.shop(), market.category(bn, en, null));
        define(shelf.category(), DEFINED);
        return shelf;
    }

    @Test
    void valuesAreCountedInTheReadersLanguage() {
        var facets = facets(find("&lang=en"));
        assertThat(facets.keySet()).containsExactlyInAnyOrder("fabric", "motifs", "washable", "length", "weight");
        assertThat(counts(facets.get("fabric"))).containsExactly("Cotton 2", "Raw silk 1");
        assertThat(counts(facets.get("motifs"))).containsExactly("Lotus 2", "Paisley 1");
        assertThat(counts(facets.get("washable"))).containsExactly("No 2", "Yes 1");
        assertThat(facets.get("length").get("unit").asString()).isEqualTo("yards");
        assertThat(facets.get("length").get("ranges").toString())
                .isEqualTo("[{\"from\":4,\"to\":6,\"count\":1},{\"from\":6,\"to\":8,\"count\":1},"
                        + "{\"from\":12,\"to\":null,\"count\":1}]");
        assertThat(facets.get("weight").get("ranges").toString()).isEqualTo("[{\"from\":0.1,\"to\":0.2,\"count\":1}]");
        var bangla = facets(find(""));
        assertThat(counts(bangla.get("fabric"))).containsExactly("সুতি 2", "কাঁচা রেশম 1");
        assertThat(counts(bangla.get("washable"))).containsExactly("না 2", "হ্যাঁ 1");
    }

    @ParameterizedTest
    @CsvSource({
        "attr.fabric=cotton, 2",
        "attr.fabric=cotton&attr.fabric=raw%2C%20silk, 3",
        "attr.motifs=paisley, 1",
        "attr.washable=false, 2",
        "attr.washable=false&attr.fabric=cotton, 1",
        "attr.length=5..6.5, 2",
        "attr.length=6.., 2",
        "attr.length=..5, 1",
        "attr.length=12, 1",
        "attr.weight=1..2, 0"
    })
    void chosenValuesNarrow(String filter, int total) {
        assertThat(total(category, "&" + filter)).isEqualTo(total);
    }

    @Test
    void aFacetCountsWithoutItsOwnFilterAndUnderTheOthers() {
        var facets = facets(find("&lang=en&attr.fabric=cotton&attr.washable=false"));
        assertThat(counts(facets.get("fabric"))).containsExactly("Cotton 1", "Raw silk 1");
        assertThat(counts(facets.get("washable"))).containsExactly("No 1", "Yes 1");
        assertThat(counts(facets.get("motifs"))).containsExactly("Lotus 1", "Paisley 1");
        assertThat(find("&attr.fabric=cotton")
                        .get("facets")
                        .get("price")
                        .get(0)
                        .get("count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void wordsThatNameACategoryBringItsAttributes() {
        var shelf = shelf("পালকদানি", "Quillfeather racks");
        sell(shelf, Map.of("fabric", "cotton"));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf.category(), "") == 1);

        var path = "/api/v1/search/products?lang=en&q=quillfeather%20racks";

        assertThat(facets(market.read(path))).containsOnlyKeys("fabric");
        assertThat(market.read(path + "&attr.fabric=cotton").get("total").asInt())
                .isEqualTo(1);
        Market.json(market.get("/api/v1/search/products?q=quilt&attr.fabric=cotton", null), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "attr.colour=red, attr.colour, unknown",
        "attr.secret=true, attr.secret, unknown",
        "attr.own=x, attr.own, unknown",
        "attr.=x, attr., unknown",
        "attr.fabric=nylon, attr.fabric, unknown-choice",
        "attr.washable=yes, attr.washable, unknown-choice",
        "attr.length=long, attr.length, not-range",
        "attr.length=.., attr.length, not-range",
        "attr.length=7..5, attr.length, not-range",
        "attr.length=1e99, attr.length, not-range",
        "attr.length=1&attr.length=2, attr.length, not-range"
    })
    void whatTheCategoryDoesNotHaveIsRefused(String filter, String field, String code) {
        var error = refused("&" + filter);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("code").asString()).isEqualTo(code);
    }

    @Test
    void neitherManyAttributesNorManyValuesAreTaken() {
        assertThat(refused(repeated("&attr.a%d=1", 11)).get("field").asString()).isEqualTo("attr");
        var values = refused(repeated("&attr.fabric=cotton", 21));
        assertThat(values.get("field").asString()).isEqualTo("attr.fabric");
        assertThat(values.get("code").asString()).isEqualTo("too-many");
    }

    @Test
    void whatBecomesAFacetLaterIsFoundWithoutAnEdit() {
        var shelf = shelf("চাবির তাক", "Key shelf");
        sell(shelf, Map.of("secret", true));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf.category(), "") == 1);

        define(shelf.category(), DEFINED.replace("{\"key\": \"secret\",", "{\"key\": \"secret\", \"facet\": true,"));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(shelf.category(), "&attr.secret=true") == 1);
    }

    private void define(UUID id, String body) {
        Market.json(
                market.put(
                        "/api/v1/admin/categories/" + id + "/attributes",
                        market.tokens().admin(),
                        "*",
                        Market.JSON.readTree(body)),
                200);
    }

    private void sell(Shelf shelf, Map<String, Object> attributes) {
        var body = Market.productBody(
                shelf.category(), "নকশি কাঁথা", "Quilt", Market.variant("Q-" + UUID.randomUUID(), 100, 1));
        body.put("attributes", attributes);
        Market.created(market.post("/api/v1/products", shelf.shop().bearer(), body));
    }

    private JsonNode find(String more) {
        return market.read("/api/v1/search/products?category=" + category + more);
    }

    private int total(UUID shelf, String more) {
        return market.read("/api/v1/search/products?category=" + shelf + more)
                .get("total")
                .asInt();
    }

    private JsonNode refused(String more) {
        return Market.json(market.get("/api/v1/search/products?category=" + category + more, null), 400)
                .get("errors")
                .get(0);
    }

    private static Map<String, JsonNode> facets(JsonNode answer) {
        return answer.get("facets")
                .get("attributes")
                .valueStream()
                .collect(Collectors.toMap(facet -> facet.get("key").asString(), facet -> facet));
    }

    private static List<String> counts(JsonNode facet) {
        return facet.get("values")
                .valueStream()
                .map(value ->
                        value.get("label").asString() + " " + value.get("count").asInt())
                .toList();
    }

    private static String repeated(String filter, int times) {
        return IntStream.range(0, times).mapToObj(filter::formatted).collect(Collectors.joining());
    }
}
