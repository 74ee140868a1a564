package bd.haat.sandbox.bkash;

import bd.haat.sandbox.faults.Operation;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Refunds v1: with an amount {@code payment/refund} gives money back, without one it tells of the last refund. */
@RestController
class RefundController {
    private final Payments payments;

    RefundController(Payments payments) {
        this.payments = payments;
    }

    record Request(String paymentID, String trxID, String amount, String sku, String reason) {}

    @Operation("bkash.refund")
    @PostMapping(BkashPaths.V1 + "/payment/refund")
    Map<String, Object> refund(@RequestBody Request asked) {
        if (asked.amount() == null) {
            return payments.readCompleted(asked.paymentID(), asked.trxID(), payment -> {
                if (payment.refunds().isEmpty()) {
                    throw new BkashRefused(BkashCode.INVALID_PAYMENT_ID);
                }
                return BkashAnswers.refunded(asked.trxID(), payment.refunds().getLast());
            });
        }
        var refund = payments.refund(asked.paymentID(), asked.trxID(), asked.amount(), asked.sku(), asked.reason());
        return BkashAnswers.refunded(asked.trxID(), refund);
    }
}
