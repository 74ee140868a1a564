package bd.haat.product.intake;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportTest extends ImportScene {
    @Test
    void aCsvBecomesProductsWithTheirVariants() {
        var job = finished(send("text/csv", """
            product,sku,nameBn,nameEn,descriptionEn,category,price,compareAtPrice,stock,option.size,attribute.fabric
            saree,J-S,শাড়ি,Saree,Woven,%s,"৳১,২৫০.৫০",1500,7,S,Cotton
            saree,J-M,,,,,1300,,৮,M,
            ,LUNGI,লুঙ্গি,,Striped,%s,400,,3,,
            """.formatted(slug, category)));
        assertThat(job.get("status").asString()).isEqualTo("DONE");
        assertThat(job.get("percent").asInt()).isEqualTo(100);
        assertThat(counts(job)).isEqualTo("3 0 0");
        var saree = productOf("J-S");
        assertThat(saree.get("variants")).hasSize(2);
        assertThat(saree.get("variants").get(0).get("price").get("amount").asLong())
                .isEqualTo(125_050);
        assertThat(saree.get("variants").get(1).get("onHand").asInt()).isEqualTo(8);
        assertThat(saree.get("attributes").get("fabric").asString()).isEqualTo("Cotton");
        assertThat(productOf("LUNGI").get("name").get("bn").asString()).isEqualTo("লুঙ্গি");
        assertThat(report(job, "")).contains("2,J-S,CREATED,").contains("3,J-M,CREATED,");
    }

    @Test
    void knownSkusChangeAndWhatIsNotSpokenOfStays() {
        finished(send(
                "text/csv",
                "product,sku,nameBn,nameEn,descriptionEn,category,brand,price,stock\n" + "p,A,ক,A,d," + slug
                        + ",Aarong,10,5\n" + "p,B,,,,,,20,5\n"));
        var job = finished(send("text/csv", "sku,price,stock\nA,12.50,9\n"));
        assertThat(counts(job)).isEqualTo("0 1 0");
        var product = productOf("A");
        assertThat(product.get("brand").asString()).isEqualTo("Aarong");
        assertThat(product.get("name").get("bn").asString()).isEqualTo("ক");
        assertThat(product.get("variants")).hasSize(2);
        assertThat(product.get("variants").get(0).get("price").get("amount").asLong())
                .isEqualTo(1250);
        assertThat(product.get("variants").get(0).get("onHand").asInt()).isEqualTo(9);
        assertThat(product.get("variants").get(1).get("price").get("amount").asLong())
                .isEqualTo(2000);
    }

    @Test
    void ndjsonIsReadAsStrictlyAsARequest() {
        var line = """
            {"name":{"en":"Lamp"},"description":{"en":"Bright"},"category":"%s","attributes":{"watt":12},\
            "variants":[{"sku":"%s","price":{"amount":5000,"currency":"BDT"},"stock":2}]}
            """;
        var job = finished(send(
                "application/x-ndjson",
                line.formatted(slug, "L-1") + "{\"surprise\":1}\n" + "{nonsense\n\n" + "null\n"
                        + line.formatted(slug, "L-2").replace("\"amount\":5000", "\"amount\":\"5000\"")
                        + line.formatted(slug, "L-3").replace("BDT", "USD")
                        + "[".repeat(900) + "\n"
                        + line.formatted("nowhere", "L-4")));
        assertThat(counts(job)).isEqualTo("1 0 7");
        assertThat(productOf("L-1").get("attributes").get("watt").isNumber()).isTrue();
        assertThat(report(job, "&refused=true"))
                .contains("2,,REFUSED,,surprise,unknown")
                .contains("3,,REFUSED,,,malformed")
                .contains("6,,REFUSED,,price,type")
                .contains("7,L-3,REFUSED")
                .contains("category,unknown")
                .doesNotContain("L-1");
    }

    @Test
    void aBadRowIsAnsweredAndTheOthersAreTaken() {
        var job = finished(send(
                "text/csv",
                "product,sku,nameEn,descriptionEn,category,price,stock\n" + ",OK-1,A,d,"
                        + slug + ",10,1\n" + ",,B,d," + slug + ",10,1\n" + ",BAD-PRICE,C,d," + slug + ",ten,1\n"
                        + ",NO-STOCK,D,d," + slug + ",10,\n" + ",=HYPERLINK(\"http://x\"),E,d," + slug + ",10,1\n"
                        + ",TOO,many,d," + slug + ",10,1,2,3\n" + "g,G-1,G,d," + slug + ",10,1\n" + "g,G-2,,,,-5,1\n"
                        + ",OK-1,again,d," + slug + ",10,1\n" + ",OK-2,F,d," + slug + ",10,1\n"));
        assertThat(counts(job)).isEqualTo("2 0 8");
        assertThat(report(job, ""))
                .contains("2,OK-1,CREATED")
                .contains("3,,REFUSED,,sku,required,")
                .contains("4,BAD-PRICE,REFUSED,,price,type,")
                .contains("5,NO-STOCK,REFUSED,,stock,required,")
                .contains(",formula,")
                .contains("7,TOO,REFUSED,,,columns,")
                .contains("8,G-1,REFUSED,,product,other-row,")
                .contains("9,G-2,REFUSED,,price,price,")
                .contains("10,OK-1,REFUSED,,sku,repeated,sku → 2")
                .contains("11,OK-2,CREATED");
        assertThat(skus()).isEqualTo(2);
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        var file = "sku,nameEn,descriptionEn,category,price,stock\n" + "D-1,A,d," + slug + ",10,1\n" + "D-2,B,d," + slug
                + ",0,1\n";
        var job = finished(sendTo("?dryRun=true&lang=en", "text/csv", file));
        assertThat(counts(job)).isEqualTo("1 0 1");
        assertThat(report(job, "")).contains("must be between 1 paisa");
        assertThat(skus()).isZero();
        assertThat(counts(finished(send("text/csv", file)))).isEqualTo("1 0 1");
        assertThat(skus()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadOnSaysWhereAndWhatWentBeforeStays() {
        var job = finished(send(
                "text/csv",
                "sku,nameEn,descriptionEn,category,price,stock\n" + "U-1,A,d," + slug + ",10,1\n"
                        + "U-2,\"never closed,d," + slug + ",10,1\n" + "x\n".repeat(300_000)));
        assertThat(job.get("status").asString()).isEqualTo("FAILED");
        assertThat(job.get("problem").get("code").asString()).isEqualTo("import-row-unreadable");
        assertThat(job.get("problem").get("row").asLong()).isEqualTo(3);
        assertThat(counts(job)).isEqualTo("1 0 0");
        var columns = finished(send("text/csv", "sku,colour\nA,red\n"));
        assertThat(columns.get("problem").get("found").asString()).isEqualTo("colour");
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoor() {
        assertThat(refused(send("text/csv", ""))).isEqualTo("import-empty");
        assertThat(refused(send("text/csv", "\n\n"))).isEqualTo("import-empty");
        assertThat(refused(send("text/csv", "PK\u0003\u0004\u0000\u0000"))).isEqualTo("import-no-text");
        assertThat(refused(send("text/csv", "sku\n" + "y".repeat(3 << 20)))).isEqualTo("import-line-too-long");
        Market.json(send("application/json", "{}"), 415);
        assertThat(market.db()
                        .sql("select count(*) from imports where seller_id = ?")
                        .param(shop.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wrongEncodingIsToldForTheRowsThatHaveIt() {
        var file = ("sku,nameEn,descriptionEn,category,price,stock\nE-1,Caf\u00e9,d," + slug + ",10,1\nE-2,Plain,d,"
                        + slug + ",10,1\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var job = finished(send("text/csv", file));
        assertThat(counts(job)).isEqualTo("1 0 1");
        assertThat(report(job, "")).contains("2,E-1,REFUSED,,,encoding,");
    }

    @Test
    void stockBelowWhatOrdersHoldIsRefused() {
        finished(send("text/csv", "sku,nameEn,descriptionEn,category,price,stock\nR,A,d," + slug + ",10,5\n"));
        market.db()
                .sql("update stock set reserved = 3 where seller_id = ?")
                .param(shop.id())
                .update();
        var job = finished(send("text/csv", "sku,stock,price\nR,2,99\n"));
        assertThat(report(job, "")).contains("stock,stock-reserved,");
        assertThat(productOf("R")
                        .get("variants")
                        .get(0)
                        .get("price")
                        .get("amount")
                        .asLong())
                .isEqualTo(1000);
    }

    @Test
    void aHundredVariantsAreTheMost() {
        var rows = new StringBuilder("product,sku,nameEn,descriptionEn,category,price,stock\n");
        for (int i = 0; i < 10_000; i++)
            rows.append("many,V-").append(i).append(",A,d,").append(slug).append(",10,1\n");
        var job = finished(send("text/csv", rows.toString()));
        assertThat(counts(job)).isEqualTo("0 0 10000");
        assertThat(skus()).isZero();
    }

    @Test
    void progressIsStreamedUntilTheEnd() throws Exception {
        var id = Market.json(
                        send("text/csv", "sku,nameEn,descriptionEn,category,price,stock\nP,A,d," + slug + ",10,5\n"),
                        202)
                .get("id")
                .asString();
        var events = stream(PATH + "/" + id + "/events");
        assertThat(events).contains("event: import\ndata: {").contains("\"status\":\"DONE\"");
        Market.json(market.get(PATH + "/" + id + "/events", market.shop().bearer()), 404);
    }

    @Test
    void oneFileAtATimeAndOnlyTheOwnOnes() {
        hold();
        assertThat(Market.json(send("text/csv", "sku\nA\n"), 409).get("code").asString())
                .isEqualTo("import-running");
        var list = Market.json(market.get(PATH, shop.bearer()), 200);
        var id = list.get("items").get(0).get("id").asString();
        var other = market.shop();
        Market.json(market.get(PATH + "/" + id, other.bearer()), 404);
        Market.json(market.get(PATH + "/" + id + "/report", other.bearer()), 404);
        Market.json(market.post(PATH + "/" + id + "/cancel", other.bearer(), Map.of()), 404);
        JsonNode ended = Market.json(market.post(PATH + "/" + id + "/cancel", shop.bearer(), Map.of()), 200);
        assertThat(ended.get("status").asString()).isEqualTo("CANCELLED");
        Market.json(market.post(PATH + "/" + id + "/cancel", shop.bearer(), Map.of()), 409);
        Market.json(market.get(PATH, null), 401);
        Market.json(market.get(PATH, market.tokens().shopper(Ids.next())), 403);
    }
}
