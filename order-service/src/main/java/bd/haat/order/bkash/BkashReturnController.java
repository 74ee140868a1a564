package bd.haat.order.paying;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Payments")
class PaymentReturnController {
    private static final int LONGEST_REFERENCE = 100;

    private final ConfirmPayment confirmPayment;

    PaymentReturnController(ConfirmPayment confirmPayment) {
        this.confirmPayment = confirmPayment;
    }

    @GetMapping("/api/v1/payments/bkash/callback")
    @Operation(summary = "Where bKash sends the shopper's browser back to; a hint, which bKash is asked about")
    ResponseEntity<Void> bkash(
            @RequestParam(defaultValue = "") String paymentID, @RequestParam(defaultValue = "") String status) {
        if (paymentID.isBlank() || paymentID.length() > LONGEST_REFERENCE) throw Problems.notFound();
        var hint = switch (status) {
            case "success" -> ConfirmPayment.Hint.SUCCESS;
            case "cancel" -> ConfirmPayment.Hint.CANCEL;
            default -> ConfirmPayment.Hint.FAILURE;
        };
        var orderId =
                confirmPayment.returned(PaymentMethod.BKASH, paymentID, hint).orElseThrow(Problems::notFound);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/pay/result/" + orderId))
                .build();
    }
}
