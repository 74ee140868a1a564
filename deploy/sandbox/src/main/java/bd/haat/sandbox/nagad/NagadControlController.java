package bd.haat.sandbox.nagad;

import bd.haat.sandbox.checkout.Taka;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nagad's books for tests, and the keys that a merchant configures. */
@RestController
@RequestMapping("/control/nagad")
class NagadControlController {
    private final NagadPayments payments;
    private final NagadSettings merchant;

    NagadControlController(NagadPayments payments, NagadSettings merchant) {
        this.payments = payments;
        this.merchant = merchant;
    }

    /** What the merchant needs; keys in base64 of PKCS#8 and X.509. */
    record MerchantKeys(String merchantId, String accountNumber, String merchantPrivateKey, String nagadPublicKey) {}

    /** A payment; it took money if its status is SUCCESS. */
    record PaymentView(
            String paymentRefId,
            String orderId,
            String amount,
            NagadPayment.Status status,
            String issuerPaymentRefNo,
            Instant createdAt,
            List<NagadPayment.Refund> refunds) {
        static PaymentView of(NagadPayment payment) {
            return new PaymentView(
                    payment.reference(),
                    payment.orderId(),
                    Taka.text(payment.paisa()),
                    payment.status(),
                    payment.issuerReference(),
                    payment.createdAt(),
                    payment.refunds());
        }
    }

    @GetMapping("/keys")
    MerchantKeys keys() {
        return new MerchantKeys(
                merchant.merchantId(),
                merchant.accountNumber(),
                NagadKeys.base64("merchant-private"),
                NagadKeys.base64("nagad-public"));
    }

    @GetMapping("/payments")
    List<PaymentView> payments(@RequestParam(required = false) String orderId) {
        return payments.newest(PaymentView::of).stream()
                .filter(payment -> orderId == null || payment.orderId().equals(orderId))
                .toList();
    }
}
