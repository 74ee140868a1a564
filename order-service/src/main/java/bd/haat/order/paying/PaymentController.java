package bd.haat.order.paying;

import bd.haat.common.idempotency.Idempotent;
import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.payment.Payment;
import bd.haat.order.payment.PaymentStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Payments")
class PaymentController {
    private static final Duration GATEWAY_REST = Duration.ofSeconds(5);

    private final PayAgain payAgain;
    private final PayableOrders payable;

    PaymentController(PayAgain payAgain, PayableOrders payable) {
        this.payAgain = payAgain;
        this.payable = payable;
    }

    @Idempotent
    @PostMapping("/api/v1/orders/{id}/payments")
    @Operation(
            summary =
                    "Another try to pay for an order that awaits payment: the same way, another, or COD where offered")
    ResponseEntity<PaymentView> pay(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Caller caller,
            Body<PaymentRequest> body) {
        if (!payable.belongs(id, caller.userId())) throw Problems.notFound();
        return switch (payAgain.pay(id, caller.userId(), body.get().method(), key)) {
            case PayAgain.Attempt.Payable(var payment) ->
                ResponseEntity.created(URI.create("/api/v1/orders/" + id)).body(PaymentView.of(payment));
            case PayAgain.Attempt.UnknownOrder() -> throw Problems.notFound();
            case PayAgain.Attempt.MethodUnavailable() -> throw Problems.unprocessable("payment-method-unavailable");
            case PayAgain.Attempt.NotAwaited() -> throw Problems.conflict("order-not-payable");
            case PayAgain.Attempt.GoingOn() -> throw Problems.conflict("payment-in-progress");
            case PayAgain.Attempt.GatewayAway() -> throw Problems.unavailable(GATEWAY_REST);
        };
    }

    record PaymentRequest(@NotNull PaymentMethod method) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            UUID id, PaymentMethod method, PaymentStatus status, Money amount, String redirectUrl, Instant expiresAt) {
        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.method(),
                    payment.status(),
                    Money.bdt(payment.amountMinor()),
                    payment.redirectUrl(),
                    payment.expiresAt());
        }
    }
}
