package bd.haat.product.export;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import bd.haat.product.intake.ImportScene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest extends ImportScene {
    private static final String EXPORT = "/api/v1/seller/products/export?format=";

    /** What comes out goes in again and changes nothing but the version. */
    @ParameterizedTest
    @CsvSource({"csv, text/csv", "ndjson, application/x-ndjson"})
    void anExportIsAnImport(String format, String type) {
        var body = Market.productBody(
                category,
                "=SUM(A1) শাড়ি",
                "-20% off, \"today\"\nonly",
                Map.of(
                        "sku",
                        "@X",
                        "price",
                        Market.money(99_999),
                        "compareAtPrice",
                        Market.money(120_000),
                        "stock",
                        4,
                        "options",
                        Map.of("রং", "লাল"),
                        "quantity",
                        Map.of("unit", "GRAM", "amount", 250),
                        "parcel",
                        Map.of("weightGrams", 300, "widthMm", 90)),
                Market.variant("Y", 100, 0));
        body.put(
                "attributes",
                Map.of("watt", 12, "code", "12", "organic", true, "tags", List.of("a", "b"), "note", "+1"));
        var made = Market.created(market.post("/api/v1/products", shop.bearer(), body));
        market.product(shop, category, "দ্বিতীয়", "Second", Market.variant("Z", 5_000, 1));
        var file = text(EXPORT + format);
        if (format.equals("csv"))
            assertThat(file).contains("'@X").contains("'=SUM(A1)").contains("'+1");
        assertThat(counts(finished(send(type, file)))).isEqualTo(format.equals("csv") ? "0 3 0" : "0 2 0");
        var after = productOf("@X");
        for (var member : List.of("name", "description", "attributes", "status"))
            assertThat(after.get(member)).as(member).isEqualTo(made.get(member));
        assertThat(after.get("variants").toString())
                .isEqualTo(made.get("variants").toString());
        assertThat(text(EXPORT + format)).isEqualTo(file);
    }

    @Test
    void everyPageIsWrittenAndNothingOfOthers() {
        var other = market.shop();
        market.product(other, category, "অন্য", "Other", Market.variant("OTHER", 5_000, 1));
        var rows = new StringBuilder("sku,nameEn,descriptionEn,category,price,stock\n");
        for (int i = 0; i < 450; i++)
            rows.append("N-").append(i).append(",Thing,d,").append(slug).append(",10,1\n");
        finished(send("text/csv", rows.toString()));
        var lines = text(EXPORT + "csv").lines().toList();
        assertThat(lines).hasSize(451);
        assertThat(lines).noneMatch(line -> line.contains("OTHER"));
        Market.json(market.get(EXPORT + "pdf", shop.bearer()), 400);
        Market.json(market.get(EXPORT + "csv", market.tokens().shopper(Ids.next())), 403);
    }

    @Test
    void moreNamesThanColumnsAreForNdjson() {
        for (int product = 0; product < 5; product++) {
            var body = Market.productBody(category, "ক", "K", Market.variant("W-" + product, 100, 1));
            var attributes = new HashMap<String, Object>();
            for (int i = 0; i < 45; i++) attributes.put("a" + product + "-" + i, i);
            body.put("attributes", attributes);
            Market.created(market.post("/api/v1/products", shop.bearer(), body));
        }
        var problem = Market.json(market.get(EXPORT + "csv", shop.bearer()), 422);
        assertThat(problem.get("code").asString()).isEqualTo("export-too-wide");
        assertThat(text(EXPORT + "ndjson").lines()).hasSize(5);
    }
}
