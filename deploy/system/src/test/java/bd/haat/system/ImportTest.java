package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seller's files on their way in and out, through the gateway. */
class ImportTest {
    private static final String PATH = "/api/v1/seller/products/imports";
    private static final String EXPORT = "/api/v1/seller/products/export?format=";

    private static Client seller;

    @BeforeAll
    static void openShop() {
        seller = People.approvedSeller();
        People.product(seller, "Nakshi Quilt", 250_000, 2); // from now on the catalogue knows the shop
    }

    @Test
    void aCsvGoesInIsReportedRowByRowAndComesOutAsItWentIn() {
        var file = """
            product,sku,nameBn,nameEn,descriptionEn,category,price,stock,option.size,quantity.unit,quantity.amount,images
            panjabi,PJ-M,পাঞ্জাবি,Panjabi,Cotton,%s,"১,২৫০.৫০",10,M,PIECE,1,http://127.0.0.1/inside.jpg
            panjabi,PJ-L,,,,,1300,৮,L,,,
            ,BAD,খারাপ,Bad,No price,%s,,1,,,,
            """.formatted(People.category(), People.category());
        var dry = finished(send("?dryRun=true", "text/csv", file));
        assertThat(dry.string("rows.created") + dry.string("rows.refused")).isEqualTo("21");
        assertThat(export("csv")).doesNotContain("PJ-M");

        var done = finished(send("", "text/csv", file));
        assertThat(done.string("status")).isEqualTo("DONE");
        assertThat(seller.get(done.string("report") + "?format=csv").expect(200).text())
                .contains("2,PJ-M,CREATED,", "3,PJ-L,CREATED,", "4,BAD,REFUSED,,price,required,", "picture-url");
        assertThat(seller.with("Accept", "text/event-stream")
                        .get(PATH + "/" + done.string("id") + "/events")
                        .expect(200)
                        .text())
                .contains("event: import", "\"status\":\"DONE\"");
        assertThat(People.verified("SELLER").get(done.string("report")).status())
                .isEqualTo(404);

        for (var type : new String[] {"text/csv", "application/x-ndjson"}) {
            var format = type.equals("text/csv") ? "csv" : "ndjson";
            var before = export(format);
            assertThat(before).contains("PJ-M", "পাঞ্জাবি", "Nakshi Quilt").doesNotContain("BAD");
            var again = finished(send("", type, before));
            assertThat(again.string("rows.created") + again.string("rows.refused"))
                    .isEqualTo("00");
            assertThat(export(format)).isEqualTo(before);
        }
    }

    @Test
    void whatIsNoFileOfProductsIsRefusedAtOnce() {
        send("", "text/csv", "PK\u0003\u0004\u0000").expectProblem(400, "import-no-text");
        send("", "text/csv", "sku\n" + "x".repeat(2 << 20)).expectProblem(400, "import-line-too-long");
        send("", "application/json", "{}").expect(415);
        People.verified("SHOPPER")
                .with("Content-Type", "text/csv")
                .post(PATH, "sku\n")
                .expectProblem(403, "forbidden");
    }

    private static Answer send(String query, String type, String file) {
        return seller.with("Content-Type", type).post(PATH + query, file);
    }

    private static Answer finished(Answer received) {
        var path = PATH + "/" + received.expect(202).string("id");
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> seller.get(path).expect(200),
                        job -> job.string("status").matches("DONE|FAILED"));
    }

    private static String export(String format) {
        return seller.get(EXPORT + format).expect(200).text();
    }
}
