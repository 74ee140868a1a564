package bd.haat.sandbox.sslcommerz;

import bd.haat.sandbox.checkout.PayerPage;
import bd.haat.sandbox.checkout.Taka;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * The payer's side. SSLCommerz returns the browser by a POST: browsers get a page whose form sends itself, programs that
 * accept JSON get the address and the fields to post.
 */
@Controller
@RequestMapping("/sslcommerz/pay/{key}")
class SslCommerzPayerController {
    private static final String BRAND = "SSLCommerz";

    private final Sessions sessions;
    private final Notices notices;
    private final PayerPage page;

    SslCommerzPayerController(Sessions sessions, Notices notices, PayerPage page) {
        this.sessions = sessions;
        this.notices = notices;
        this.page = page;
    }

    /** Where the browser is sent, and with which fields. */
    record Return(String url, Map<String, String> fields) {}

    @GetMapping
    ResponseEntity<String> show(@PathVariable String key) {
        return sessions.read(
                        session -> session.key().equals(key),
                        session -> page.show(
                                BRAND,
                                "sslcommerz/pay.html",
                                Map.of(
                                        "amount", Taka.text(session.asked().paisa()),
                                        "invoice", session.tranId(),
                                        "id", key)))
                .orElseGet(() -> page.over(BRAND, true));
    }

    @PostMapping("/approve")
    ResponseEntity<?> approve(
            @PathVariable String key,
            @RequestParam(defaultValue = "VISA") PayMethod method,
            @RequestParam(defaultValue = "false") boolean risky,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return decide(key, Session.State.VALID, method, risky, "success_url", accept);
    }

    @PostMapping("/fail")
    ResponseEntity<?> fail(
            @PathVariable String key, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return decide(key, Session.State.FAILED, PayMethod.VISA, false, "fail_url", accept);
    }

    @PostMapping("/decline")
    ResponseEntity<?> decline(
            @PathVariable String key, @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return decide(key, Session.State.CANCELLED, PayMethod.VISA, false, "cancel_url", accept);
    }

    @PostMapping("/walk-away")
    ResponseEntity<String> walkAway(@PathVariable String key) {
        return page.walkedAway(BRAND);
    }

    private ResponseEntity<?> decide(
            String key, Session.State decision, PayMethod method, boolean risky, String urlName, String accept) {
        var back = sessions.decide(key, decision, method, risky, session -> {
            notices.tell(session);
            var fields = notices.signed(TransactionFields.of(session), NoticeSignature.RIGHT);
            return new Return(session.asked().get(urlName), fields);
        });
        return back.<ResponseEntity<?>>map(
                        found -> accept.contains("json") ? ResponseEntity.ok(found) : browserReturn(found))
                .orElseGet(() -> page.over(BRAND, unknown(key)));
    }

    private boolean unknown(String key) {
        return sessions.read(session -> session.key().equals(key), Optional::of).isEmpty();
    }

    private static ResponseEntity<String> browserReturn(Return back) {
        var inputs = back.fields().entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                        + HtmlUtils.htmlEscape(field.getValue()) + "\">")
                .collect(Collectors.joining());
        var form = "<!doctype html><meta charset=\"utf-8\"><body onload=\"document.forms[0].submit()\">"
                + "<form method=\"post\" action=\"" + HtmlUtils.htmlEscape(back.url()) + "\">" + inputs
                + "<button>দোকানে ফিরে যান / Back to the shop</button></form>";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(form);
    }
}
