package bd.haat.sandbox.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages a payer sees, in Bangla and English, made for a small screen. */
@Component
public class PayerPage {
    private static final String OVER = "<p>এই পেমেন্ট আর চালু নেই।</p>"
            + "<p lang=\"en\">This payment is unknown, or it has been decided already.</p>";
    private static final String WALKED_AWAY = "<p>আপনি চলে গেছেন; টাকা কাটা হয়নি।</p>"
            + "<p lang=\"en\">You walked away; nothing was paid. Close this page.</p>";

    private final String frame = template("checkout/frame.html");

    /** A page of a gateway's own, its values written where {@code {name}} stands in the template. */
    public ResponseEntity<String> show(String brand, String template, Map<String, String> values) {
        var body = template(template);
        for (var value : values.entrySet()) {
            body = body.replace("{" + value.getKey() + "}", HtmlUtils.htmlEscape(value.getValue()));
        }
        return html(HttpStatus.OK, brand, body);
    }

    /** Nothing happened. */
    public ResponseEntity<String> walkedAway(String brand) {
        return html(HttpStatus.OK, brand, WALKED_AWAY);
    }

    /** 404 for an unknown payment, 409 for one that was decided otherwise. */
    public ResponseEntity<String> over(String brand, boolean unknown) {
        return html(unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, brand, OVER);
    }

    private ResponseEntity<String> html(HttpStatus status, String brand, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(frame.replace("{brand}", HtmlUtils.htmlEscape(brand)).replace("{body}", body));
    }

    private static String template(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
