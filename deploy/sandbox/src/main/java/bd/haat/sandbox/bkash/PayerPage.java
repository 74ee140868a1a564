package bd.haat.sandbox.bkash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The payer's pages, in Bangla and English, made for a small screen. */
@Component
class PayerPage {
    private final String frame = template("frame");
    private final String form = template("pay");

    String pay(Payment payment) {
        var asked = payment.asked();
        return framed(filled(
                form,
                Map.of(
                        "amount", asked.amount(),
                        "invoice", asked.merchantInvoiceNumber(),
                        "id", payment.id())));
    }

    String walkedAway() {
        return framed(
                "<p>আপনি চলে গেছেন; টাকা কাটা হয়নি।</p><p lang=\"en\">You walked away; nothing was paid. Close this"
                        + " page.</p>");
    }

    String over() {
        return framed("<p>এই পেমেন্ট আর চালু নেই।</p><p lang=\"en\">This payment is unknown, or it has been decided"
                + " already.</p>");
    }

    private String framed(String body) {
        return frame.replace("{body}", body);
    }

    private static String filled(String template, Map<String, String> values) {
        var page = template;
        for (var value : values.entrySet()) {
            page = page.replace("{" + value.getKey() + "}", HtmlUtils.htmlEscape(value.getValue()));
        }
        return page;
    }

    private static String template(String name) {
        try {
            return new ClassPathResource("bkash/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
