package bd.haat.sandbox.bkash;

import bd.haat.sandbox.checkout.Taka;
import bd.haat.sandbox.faults.Operation;
import bd.haat.sandbox.faults.PartyError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds v2, in parts; unlike v1 the names end in a small d and errors are HTTP 400 with a body of their own shape. */
@RestController
@RequestMapping(BkashPaths.V2 + "/refund/payment")
class RefundV2Controller {
    private final Payments payments;

    RefundV2Controller(Payments payments) {
        this.payments = payments;
    }

    record Request(String paymentId, String trxId, String refundAmount, String sku, String reason) {}

    @Operation("bkash.refund-v2")
    @PostMapping("/transaction")
    ResponseEntity<Object> refund(@RequestBody Request asked) {
        if (asked.refundAmount() == null || asked.sku() == null || asked.reason() == null) {
            return new PartyError(400, Map.of("message", "Invalid request body")).answer();
        }
        var refund =
                payments.refund(asked.paymentId(), asked.trxId(), asked.refundAmount(), asked.sku(), asked.reason());
        var answer = payments.readCompleted(asked.paymentId(), asked.trxId(), RefundV2Controller::original);
        answer.putAll(told(refund));
        answer.put("currency", "BDT");
        answer.put("sku", refund.sku());
        answer.put("reason", refund.reason());
        return ResponseEntity.ok(answer);
    }

    @Operation("bkash.refund-status-v2")
    @PostMapping("/status")
    Map<String, Object> status(@RequestBody Request asked) {
        return payments.readCompleted(asked.paymentId(), asked.trxId(), payment -> {
            var answer = original(payment);
            answer.put(
                    "originalTrxCompletedTime",
                    BkashTime.local(payment.capture().at()));
            answer.put(
                    "refundTransactions",
                    payment.refunds().stream().map(RefundV2Controller::told).toList());
            return answer;
        });
    }

    @ExceptionHandler
    ResponseEntity<Object> answer(BkashRefused refused) {
        return BkashErrors.v2(refused.code().code(), refused.code().message()).answer();
    }

    private static Map<String, Object> original(Payment payment) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("originalTrxId", payment.capture().trxID());
        answer.put("originalTrxAmount", Taka.text(payment.paisa()));
        return answer;
    }

    private static Map<String, Object> told(Payment.Refund refund) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("refundTrxId", refund.refundTrxID());
        answer.put("refundTransactionStatus", "Completed");
        answer.put("refundAmount", Taka.text(refund.paisa()));
        answer.put("completedTime", BkashTime.local(refund.at()));
        return answer;
    }
}
