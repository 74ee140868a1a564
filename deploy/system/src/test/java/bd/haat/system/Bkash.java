package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The payer's side of bKash, and what its books say. */
final class Bkash {
    private Bkash() {}

    /** The payer decides on the page; answers where the browser is sent back to. */
    static String decide(String payUrl, String decision) {
        var back = Market.sandbox().send("POST", payUrl + "/" + decision, "");
        assertThat(back.status()).as(back.text()).isBetween(300, 399);
        return back.headers().firstValue("Location").orElseThrow();
    }

    /** The browser comes back to the market. */
    static Answer comeBack(String callback) {
        return Market.guest().send("GET", callback, null);
    }

    /** What bKash has of one payment. */
    static Book book(String payUrl) {
        var id = payUrl.substring(payUrl.lastIndexOf('/') + 1);
        return new Book(Market.sandbox()
                .get("/control/bkash/payments?paymentID=" + id)
                .expect(200)
                .json()
                .get(0));
    }

    /** All payments, newest first; the sandbox keeps the last 10,000. */
    static List<Book> books() {
        return Market.sandbox()
                .get("/control/bkash/payments")
                .expect(200)
                .json()
                .valueStream()
                .map(Book::new)
                .toList();
    }

    /** One payment; amounts in paisa. */
    record Book(JsonNode page) {
        String invoice() {
            return page.get("merchantInvoiceNumber").asString();
        }

        int captures() {
            return page.get("captures").size();
        }

        long captured() {
            return sum("captures");
        }

        long refunded() {
            return sum("refunds");
        }

        private long sum(String what) {
            return page.get(what)
                    .valueStream()
                    .mapToLong(each -> new BigDecimal(each.get("amount").asString())
                            .movePointRight(2)
                            .longValueExact())
                    .sum();
        }
    }
}
