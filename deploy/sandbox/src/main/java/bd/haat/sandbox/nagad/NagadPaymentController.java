package bd.haat.sandbox.nagad;

import bd.haat.sandbox.checkout.Taka;
import bd.haat.sandbox.faults.Operation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify/payment} and {@code purchase/cancel}. */
@RestController
@RequestMapping(NagadCheck.BASE)
class NagadPaymentController {
    private static final int LONGEST = 50;

    private final NagadPayments payments;
    private final NagadKeys keys;
    private final NagadSettings merchant;
    private final JsonMapper json;

    NagadPaymentController(NagadPayments payments, NagadKeys keys, NagadSettings merchant, JsonMapper json) {
        this.payments = payments;
        this.keys = keys;
        this.merchant = merchant;
        this.json = json;
    }

    record CancelRequest(
            @JsonProperty("sensitiveDataCancelRequest") String sensitiveData, String signature) {}

    record Cancel(String merchantId, String cancelAmount, String referenceNo, String referenceMessage) {}

    @Operation("nagad.verify")
    @GetMapping("/verify/payment/{reference}")
    Map<String, Object> verify(@PathVariable String reference) {
        return payments.read(reference, payment -> {
            var answer = new LinkedHashMap<String, Object>();
            var paid = payment.status() == NagadPayment.Status.SUCCESS;
            answer.put("merchantId", merchant.merchantId());
            answer.put("orderId", payment.orderId());
            answer.put("paymentRefId", payment.reference());
            answer.put("amount", Taka.text(payment.paisa()));
            answer.put("clientMobileNo", paid ? "017****8575" : "");
            answer.put("merchantMobileNo", merchant.accountNumber());
            answer.put("orderDateTime", NagadTime.written(payment.createdAt()));
            answer.put("issuerPaymentDateTime", NagadTime.written(payment.decidedAt()));
            answer.put("issuerPaymentRefNo", paid ? payment.issuerReference() : "");
            answer.put("status", payment.status().text());
            answer.put("statusCode", paid ? "000" : "999");
            return answer;
        });
    }

    @Operation("nagad.refund")
    @PostMapping("/purchase/cancel")
    NagadKeys.Sealed cancel(
            @RequestParam String paymentRefId, @RequestParam String orderId, @RequestBody CancelRequest asked) {
        var cancel = json.readValue(keys.open(asked.sensitiveData(), asked.signature()), Cancel.class);
        var paisa = Taka.paisa(cancel.cancelAmount());
        var numbered = cancel.referenceNo() != null && cancel.referenceNo().length() <= LONGEST;
        if (!merchant.merchantId().equals(cancel.merchantId()) || paisa.isEmpty() || !numbered) {
            throw new NagadRefused("INVALID_REQUEST", "merchantId, cancelAmount or referenceNo is wrong");
        }
        var refund =
                payments.refund(paymentRefId, orderId, paisa.get(), cancel.referenceNo(), cancel.referenceMessage());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "Success");
        answer.put("cancelAmount", Taka.text(refund.paisa()));
        answer.put("referenceNo", refund.referenceNo());
        answer.put("cancelIssuerRefNo", refund.cancelIssuerRefNo());
        answer.put("cancelIssuerDateTime", NagadTime.compact(refund.at()));
        return keys.seal(json.writeValueAsBytes(answer));
    }
}
