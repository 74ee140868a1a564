package bd.haat.order.nagad;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.paying.PaymentReturns;
import bd.haat.order.paying.PaymentReturns.Hint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Payments")
class NagadReturnController {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9=+/_-]{1,100}");

    private final PaymentReturns returns;

    NagadReturnController(PaymentReturns returns) {
        this.returns = returns;
    }

    @GetMapping("/api/v1/payments/nagad/callback")
    @Operation(
            summary = "Where Nagad sends the shopper's browser back to; unsigned, a hint, which Nagad is asked about")
    ResponseEntity<Void> back(
            @RequestParam(name = "payment_ref_id", defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String status) {
        if (!REFERENCE.matcher(reference).matches()) throw Problems.notFound();
        var hint = switch (status) {
            case "Success" -> Hint.SUCCESS;
            case "Aborted", "Cancelled" -> Hint.CANCEL;
            default -> Hint.FAILURE;
        };
        var orderId = returns.returned(PaymentMethod.NAGAD, reference, hint).orElseThrow(Problems::notFound);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(PaymentReturns.page(orderId))
                .build();
    }
}
