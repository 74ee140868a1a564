package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.Taka;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What tests may know of bKash's books: above all that nobody was charged twice. */
@RestController
@RequestMapping("/control/bkash")
class BkashControlController {
    private final Payments payments;
    private final Tokens tokens;

    BkashControlController(Payments payments, Tokens tokens) {
        this.payments = payments;
        this.tokens = tokens;
    }

    /** A payment with every capture and refund; {@code executions} counts the calls, successful or not. */
    record PaymentView(
            String paymentID,
            String merchantInvoiceNumber,
            String payerReference,
            String amount,
            String currency,
            Payment.State state,
            Instant createdAt,
            int executions,
            List<Payment.Capture> captures,
            List<RefundView> refunds) {
        static PaymentView of(Payment payment) {
            var asked = payment.asked();
            return new PaymentView(
                    payment.id(),
                    asked.merchantInvoiceNumber(),
                    asked.payerReference(),
                    asked.amount(),
                    asked.currency(),
                    payment.state(),
                    payment.createdAt(),
                    payment.executions(),
                    payment.captures(),
                    payment.refunds().stream().map(RefundView::of).toList());
        }
    }

    record RefundView(String refundTrxID, String amount, String sku, String reason, Instant at) {
        static RefundView of(Payment.Refund refund) {
            return new RefundView(
                    refund.refundTrxID(), Taka.text(refund.paisa()), refund.sku(), refund.reason(), refund.at());
        }
    }

    @GetMapping("/payments")
    List<PaymentView> payments(
            @RequestParam(required = false) String paymentID, @RequestParam(required = false) String invoice) {
        return payments.newest(PaymentView::of).stream()
                .filter(payment -> paymentID == null || payment.paymentID().equals(paymentID))
                .filter(payment ->
                        invoice == null || payment.merchantInvoiceNumber().equals(invoice))
                .toList();
    }

    /** Lets all id_tokens expire, so that the merchant's client has to fetch a new one in the middle of its work. */
    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expireTokens() {
        tokens.expireAll();
    }
}
