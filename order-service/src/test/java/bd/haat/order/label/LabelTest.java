package bd.haat.order.label;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OrderTest;
import bd.haat.order.PdfText;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelTest extends OrderTest {
    private static long version = 1_000;

    private final UUID owner = UUID.randomUUID();

    @BeforeEach
    void shopIsKnown() {
        shop(Neighbours.KARIM, owner, ++version);
    }

    @Test
    void itSaysWhereToAndWhatToCollectButNotTheShoppersCode() {
        var order = order(confirmed(Neighbours.HONEY, 2));
        var shipment = order.at("/shipments/0/id").asString();
        var bangla = new PdfText(file(shipment, "?lang=bn"));
        assertThat(bangla.pages()).isEqualTo(1);
        assertThat(bangla.text())
                .contains("দোকান", "নাসরিন", "+8801712345678", "House 7, Road 5", "শ্রীমঙ্গল, মৌলভীবাজার")
                .contains("৳১,৩৬০.০০", order.get("number").asString())
                .doesNotContain(order.at("/shipments/0/deliveryCode").asString());
        assertThat(new PdfText(file(shipment, "?lang=en")).text())
                .contains("Cash on delivery: collect", "1,360.00", "Sreemangal, Moulvibazar");
        db.sql(
                        "update shipments set tracking = '{\"courier\":\"PATHAO\",\"code\":\"DP251126ABC\",\"status\":\"BOOKED\",\"events\":[]}' where id = ?")
                .params(UUID.fromString(shipment))
                .update();
        assertThat(new PdfText(file(shipment, "")).text()).contains("DP251126ABC");
    }

    @Test
    void whatIsPaidIsNotCollected() {
        var id = placed(order("BKASH", Neighbours.HONEY, 1));
        reserve(id);
        var number = awaitStatus(id, "AWAITING_PAYMENT").get("number").asString();
        get("/api/v1/payments/bkash/callback?paymentID=" + BKASH.sessionOf(number, 1).id + "&status=success", null)
                .expectStatus()
                .isSeeOther();
        var shipment = awaitStatus(id, "CONFIRMED").at("/shipments/0/id").asString();
        assertThat(new PdfText(file(shipment, "?lang=en")).text())
                .contains("Paid. Collect nothing")
                .doesNotContain("৳");
    }

    @Test
    void itIsTheShopsOwnAndOfALivingShipment() {
        var id = confirmed(Neighbours.HONEY, 1);
        var path = "/api/v1/seller/orders/" + order(id).at("/shipments/0/id").asString() + "/label.pdf";
        get(path, tokens.seller(UUID.randomUUID())).expectStatus().isNotFound();
        get(path, bearer()).expectStatus().isForbidden();
        get(path, null).expectStatus().isUnauthorized();
        var tag = get(path, tokens.seller(owner))
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        get(path, tokens.seller(owner), "If-None-Match", tag).expectStatus().isNotModified();
        get(path + "?lang=en", tokens.seller(owner), "If-None-Match", tag)
                .expectStatus()
                .isOk();
        post("/api/v1/orders/" + id + "/cancel", bearer(), "{\"reason\":\"mistake\"}")
                .expectStatus()
                .isOk();
        get(path, tokens.seller(owner)).expectStatus().isEqualTo(409);
    }

    private byte[] file(String shipment, String query) {
        var answer = get("/api/v1/seller/orders/" + shipment + "/label.pdf" + query, tokens.seller(owner));
        answer.expectStatus().isOk();
        answer.expectHeader().contentType("application/pdf");
        return answer.expectBody().returnResult().getResponseBody();
    }
}
