package bd.haat.sandbox.nagad;

import bd.haat.sandbox.checkout.PayerPage;
import bd.haat.sandbox.checkout.Taka;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The payer's side: approving takes the money at once; each decision is answered 303 to the merchant's callback. */
@Controller
@RequestMapping("/nagad/pay/{reference}")
class NagadPayerController {
    private static final String BRAND = "নগদ Nagad";

    private final NagadPayments payments;
    private final NagadSettings merchant;
    private final PayerPage page;

    NagadPayerController(NagadPayments payments, NagadSettings merchant, PayerPage page) {
        this.payments = payments;
        this.merchant = merchant;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String reference) {
        return payments.read(
                reference,
                payment -> page.show(
                        BRAND,
                        "nagad/pay.html",
                        Map.of(
                                "amount", Taka.text(payment.paisa()),
                                "invoice", payment.orderId(),
                                "id", payment.reference())));
    }

    @PostMapping("/approve")
    ResponseEntity<String> approve(@PathVariable String reference) {
        return decide(reference, NagadPayment.Status.SUCCESS);
    }

    @PostMapping("/decline")
    ResponseEntity<String> decline(@PathVariable String reference) {
        return decide(reference, NagadPayment.Status.ABORTED);
    }

    @PostMapping("/fail")
    ResponseEntity<String> fail(@PathVariable String reference) {
        return decide(reference, NagadPayment.Status.FAILED);
    }

    @PostMapping("/walk-away")
    ResponseEntity<String> walkAway(@PathVariable String reference) {
        return payments.read(reference, _ -> page.walkedAway(BRAND));
    }

    @ExceptionHandler
    ResponseEntity<String> answer(NagadRefused refused) {
        return page.over(BRAND, refused.reason().equals("INVALID_PAYMENT_REFERENCE"));
    }

    private ResponseEntity<String> decide(String reference, NagadPayment.Status decision) {
        var target = payments.decide(
                reference,
                decision,
                payment -> UriComponentsBuilder.fromUriString(payment.callbackUrl())
                        .queryParam("merchant", merchant.merchantId())
                        .queryParam("order_id", payment.orderId())
                        .queryParam("payment_ref_id", payment.reference())
                        .queryParam("status", payment.status().text())
                        .queryParam(
                                "status_code", decision == NagadPayment.Status.SUCCESS ? "00_0000_000" : "99_9999_999")
                        .queryParam("payment_dt", NagadTime.compact(payment.decidedAt()))
                        .queryParam("issuer_payment_ref", payment.issuerReference())
                        .encode()
                        .build()
                        .toUri());
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }
}
