package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.PayerPage;
import bd.haat.sandbox.outbox.Addresses;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The payer's side: the page behind {@code bkashURL} and the decisions taken on it, each answered 303 to the merchant's
 * callback. A payer without money is told so by {@code execute} only: the return says success, which is but a hint.
 */
@Controller
@RequestMapping("/bkash/pay/{id}")
class PayerController {
    private static final String BRAND = "বিকাশ bKash";
    private static final String WALLET = "01770618575";

    private final Payments payments;
    private final PayerPage page;

    PayerController(Payments payments, PayerPage page) {
        this.payments = payments;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String id) {
        return payments.read(
                id,
                payment -> page.show(
                        BRAND,
                        "bkash/pay.html",
                        Map.of(
                                "amount", payment.asked().amount(),
                                "invoice", payment.asked().merchantInvoiceNumber(),
                                "id", payment.id())));
    }

    @PostMapping("/approve")
    ResponseEntity<String> approve(@PathVariable String id, @RequestParam(defaultValue = WALLET) String wallet) {
        return decide(id, Payment.State.APPROVED, wallet, "success");
    }

    @PostMapping("/insufficient-balance")
    ResponseEntity<String> approveInVain(@PathVariable String id, @RequestParam(defaultValue = WALLET) String wallet) {
        return decide(id, Payment.State.APPROVED_WITHOUT_FUNDS, wallet, "success");
    }

    @PostMapping("/decline")
    ResponseEntity<String> decline(@PathVariable String id) {
        return decide(id, Payment.State.CANCELLED, WALLET, "cancel");
    }

    @PostMapping("/fail")
    ResponseEntity<String> fail(@PathVariable String id) {
        return decide(id, Payment.State.FAILED, WALLET, "failure");
    }

    @PostMapping("/walk-away")
    ResponseEntity<String> walkAway(@PathVariable String id) {
        return payments.read(id, _ -> page.walkedAway(BRAND));
    }

    @ExceptionHandler
    ResponseEntity<String> answer(BkashRefused refused) {
        return page.over(BRAND, refused.code() == BkashCode.INVALID_PAYMENT_ID);
    }

    private ResponseEntity<String> decide(String id, Payment.State decision, String wallet, String status) {
        var msisdn = Addresses.mobile(wallet).map(e164 -> e164.substring(3)).orElse(WALLET);
        var target = payments.decide(
                id, decision, msisdn, payment -> PayerReturn.to(payment.asked().callbackURL(), id, status));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }
}
