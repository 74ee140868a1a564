package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Somebody on a gateway's page; each gateway sends the browser back in its own way. */
final class Payer {
    private Payer() {}

    /** How the browser comes back to the market; may be repeated. */
    interface Return {
        Answer comeBack();
    }

    /** @param decision {@code approve} or {@code decline} */
    static Return decide(String payUrl, String decision) {
        return payUrl.contains("/sslcommerz/") ? byForm(payUrl, decision) : byRedirect(payUrl, decision);
    }

    private static Return byRedirect(String payUrl, String decision) {
        var callback = Bkash.decide(payUrl, decision);
        return () -> Bkash.comeBack(callback);
    }

    /** SSLCommerz has the browser post a form. */
    private static Return byForm(String payUrl, String decision) {
        var form = Market.sandbox().with("Accept", "application/json").send("POST", payUrl + "/" + decision, "");
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        var fields = form.at("fields")
                .propertyStream()
                .map(field ->
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asString()))
                .collect(Collectors.joining("&"));
        return () -> Market.guest()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", form.string("url"), fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
