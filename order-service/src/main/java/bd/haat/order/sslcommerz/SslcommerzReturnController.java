package bd.haat.order.sslcommerz;

import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.paying.PaymentReturns;
import bd.haat.order.paying.PaymentReturns.Hint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What SSLCommerz posts: the shopper's browser with a form that sends itself, and its notice (IPN); both signed, both hints. */
@RestController
@Tag(name = "Payments")
class SslcommerzReturnController {
    private static final String BASE = "/api/v1/payments/sslcommerz";
    private static final Pattern TRANSACTION = Pattern.compile("[A-Za-z0-9-]{1,30}");

    private final PaymentReturns returns;
    private final NoticeSignature signature;

    SslcommerzReturnController(PaymentReturns returns, SslcommerzSettings settings) {
        this.returns = returns;
        this.signature = new NoticeSignature(settings.storePassword());
    }

    @PostMapping(
            path = {BASE + "/success", BASE + "/fail", BASE + "/cancel"},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "Where SSLCommerz sends the shopper's browser back to; a hint, which SSLCommerz is asked about")
    ResponseEntity<Void> back(@RequestParam MultiValueMap<String, String> form) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(PaymentReturns.page(heed(form)))
                .build();
    }

    @PostMapping(path = BASE + "/ipn", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "SSLCommerz's notice of a payment (IPN); a hint, which SSLCommerz is asked about")
    ResponseEntity<Void> notice(@RequestParam MultiValueMap<String, String> form) {
        heed(form);
        return ResponseEntity.ok().build();
    }

    /** The order of the payment. */
    private UUID heed(MultiValueMap<String, String> form) {
        boolean doubled = form.values().stream().anyMatch(values -> values.size() != 1);
        var fields = form.asSingleValueMap();
        if (doubled || !signature.isRight(fields)) {
            returns.forged(PaymentMethod.SSLCOMMERZ);
            throw Problems.badRequest("invalid-signature");
        }
        var transaction = fields.get("tran_id");
        if (!TRANSACTION.matcher(transaction).matches()) throw Problems.notFound();
        var hint = switch (fields.get("status")) {
            case "VALID", "VALIDATED" -> Hint.SUCCESS;
            case "CANCELLED" -> Hint.CANCEL;
            default -> Hint.FAILURE;
        };
        return returns.returned(PaymentMethod.SSLCOMMERZ, transaction, hint).orElseThrow(Problems::notFound);
    }
}
