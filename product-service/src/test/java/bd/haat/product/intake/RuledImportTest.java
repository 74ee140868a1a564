package bd.haat.product.intake;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.product.Market;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request may not do, a file may not either; and what a request can say, a file can. */
class RuledImportTest extends ImportScene {
    private String head;

    @BeforeEach
    void write() {
        head = "sku,nameEn,descriptionEn,category,price,stock";
    }

    @Test
    void quantityAndParcelAreColumnsAndStayWhereAFileDoesNotSayThem() {
        finished(send(
                "text/csv",
                head + ",quantity.unit,quantity.amount,parcel.weightGrams,parcel.heightMm\n" + "Q-1,Rice,d," + slug
                        + ",90,5,কেজি,০.৫,520,\n" + "Q-2,Oil,d," + slug + ",90,5,stone,much,heavy,0\n"));
        var job = finished(send("text/csv", "sku,price,parcel.heightMm\nQ-1,95,80\n"));
        assertThat(counts(job)).isEqualTo("0 1 0");
        var rice = productOf("Q-1").get("variants").get(0);
        assertThat(rice.get("quantity").toString()).isEqualTo("{\"unit\":\"KILOGRAM\",\"amount\":0.5}");
        assertThat(rice.get("parcel").toString()).isEqualTo("{\"weightGrams\":520,\"heightMm\":80}");
        finished(send("application/x-ndjson", """
            {"variants":[{"sku":"Q-1","quantity":{"amount":2},"parcel":{"weightGrams":2040}}]}
            """));
        rice = productOf("Q-1").get("variants").get(0);
        assertThat(rice.get("quantity").toString()).isEqualTo("{\"unit\":\"KILOGRAM\",\"amount\":2}");
        assertThat(rice.get("parcel").toString()).isEqualTo("{\"weightGrams\":2040,\"heightMm\":80}");
    }

    @Test
    void measuresThatMeanNothingAreToldByTheirColumn() {
        var job = finished(send(
                "text/csv",
                head + ",quantity.unit,quantity.amount,parcel.weightGrams\n" + "Q-1,Rice,d," + slug
                        + ",90,5,stone,much,heavy\n" + "Q-2,Oil,d," + slug + ",90,5,litre,,0\n"));
        assertThat(counts(job)).isEqualTo("0 0 2");
        assertThat(report(job, ""))
                .contains("2,Q-1,REFUSED,,quantity.unit,unknown,")
                .contains("2,Q-1,REFUSED,,quantity.amount,type,")
                .contains("2,Q-1,REFUSED,,parcel.weightGrams,type,")
                .contains("3,Q-2,REFUSED,,quantity.amount,required,")
                .contains("3,Q-2,REFUSED,,parcel.weightGrams,min,");
    }

    @Test
    void whatTheCategoryAsksForMustBeThereAndOtherFactsStay() {
        define("""
            {"items": [{"key": "fabric", "kind": "TEXT", "required": true, "label": {"en": "Fabric"}},
                       {"key": "length", "kind": "NUMBER", "label": {"en": "Length"}}]}\
            """);
        var job = finished(send(
                "text/csv",
                head + ",attribute.fabric,attribute.length\n" + "F-1,A,d," + slug + ",90,5,Cotton,5.5\n" + "F-2,B,d,"
                        + slug + ",90,5,,5\n" + "F-3,C,d," + slug + ",90,5,Silk,long\n"));
        assertThat(counts(job)).isEqualTo("1 0 2");
        assertThat(report(job, ""))
                .contains("3,F-2,REFUSED,,attributes.fabric,required,")
                .contains("4,F-3,REFUSED,,attributes.length,not-number,");
        finished(send("text/csv", "sku,attribute.length\nF-1,6\n"));
        assertThat(productOf("F-1").get("attributes").toString()).isEqualTo("{\"fabric\":\"Cotton\",\"length\":6}");
    }

    @Test
    void whatModerationRefusesIsToldForItsRowAndWhatItHoldsIsHeld() {
        var refuses = rule("PHRASE", "Vexil Morphant", "REFUSE");
        var holds = rule("PHRASE", "Quaint Bezoar", "HOLD");
        var job = finished(sendTo(
                "?lang=en",
                "text/csv",
                head + "\nM-1,Vexil Morphant,d," + slug + ",90,5\nM-2,Quaint Bezoar,d," + slug + ",90,5\nM-3,Lamp,d,"
                        + slug + ",90,5\n"));
        assertThat(counts(job)).isEqualTo("2 0 1");
        assertThat(report(job, "")).contains("2,M-1,REFUSED,,,refused-phrase,the market does not take");
        assertThat(report(job, "").lines().map(line -> line.endsWith(",true")))
                .as("row by row, below the heading")
                .containsExactly(false, false, true, false);
        assertThat(productOf("M-2").get("held").asBoolean()).isTrue();
        assertThat(productOf("M-3").get("held").asBoolean()).isFalse();
        for (var id : new String[] {refuses, holds})
            market.delete(
                            "/api/v1/admin/products/moderation/rules/" + id,
                            market.tokens().admin(),
                            null)
                    .expectStatus()
                    .isNoContent();
    }

    @Test
    void goodsThatNeedALicenceAreRefusedWithoutOne() {
        var body = Map.of("name", Map.of("en", "Medicine"), "restriction", "MEDICINE");
        var medicine = UUID.fromString(Market.created(
                        market.post("/api/v1/admin/categories", market.tokens().admin(), body))
                .get("id")
                .asString());
        var job = finished(
                send("text/csv", head + "\nL-1,Syrup,d," + medicine + ",90,5\nL-2,Lamp,d," + slug + ",90,5\n"));
        assertThat(counts(job)).isEqualTo("1 0 1");
        assertThat(report(job, ""))
                .contains("2,L-1,REFUSED,,,refused-licence-required,")
                .contains("MEDICINE");
    }

    private void define(String attributes) {
        market.http()
                .put()
                .uri("/api/v1/admin/categories/" + category + "/attributes")
                .header("Authorization", market.tokens().admin())
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .body(attributes)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String rule(String kind, String parameter, String action) {
        return Market.created(market.post(
                        "/api/v1/admin/products/moderation/rules",
                        market.tokens().admin(),
                        Map.of("kind", kind, "parameter", parameter, "action", action)))
                .get("id")
                .asString();
    }
}
