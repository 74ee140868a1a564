package bd.haat.order.bkash;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.paying.PaymentReturns;
import bd.haat.order.paying.PaymentReturns.Hint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Payments")
class BkashReturnController {
    private static final int LONGEST_REFERENCE = 100;

    private final PaymentReturns returns;

    BkashReturnController(PaymentReturns returns) {
        this.returns = returns;
    }

    @GetMapping("/api/v1/payments/bkash/callback")
    @Operation(summary = "Where bKash sends the shopper's browser back to; a hint, which bKash is asked about")
    ResponseEntity<Void> back(
            @RequestParam(defaultValue = "") String paymentID, @RequestParam(defaultValue = "") String status) {
        if (paymentID.isBlank() || paymentID.length() > LONGEST_REFERENCE) throw Problems.notFound();
        var hint = switch (status) {
            case "success" -> Hint.SUCCESS;
            case "cancel" -> Hint.CANCEL;
            default -> Hint.FAILURE;
        };
        var orderId = returns.returned(PaymentMethod.BKASH, paymentID, hint).orElseThrow(Problems::notFound);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(PaymentReturns.page(orderId))
                .build();
    }
}
