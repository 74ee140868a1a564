package bd.haat.order.refund;

import bd.haat.common.idempotency.Idempotent;
import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Payments")
class RefundController {
    private final RefundOrder refundOrder;

    RefundController(RefundOrder refundOrder) {
        this.refundOrder = refundOrder;
    }

    @Idempotent
    @PostMapping("/api/v1/orders/{id}/refunds")
    @Operation(summary = "Gives money of a paid order back (ADMIN); without an amount, all of it")
    ResponseEntity<RefundView> refund(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            Caller caller,
            Body<RefundRequest> body) {
        if (!caller.is("ADMIN")) throw Problems.forbidden("forbidden");
        var asked = body.get();
        if (asked.amount() != null && asked.amount().amount() <= 0) throw Problems.invalid("amount.amount", "min");
        var amount = asked.amount() == null ? null : (Long) asked.amount().amount();
        return switch (refundOrder.refund(id, caller.userId(), amount, asked.reason(), key)) {
            case RefundOrder.Decision.OnItsWay(var refund) ->
                ResponseEntity.created(URI.create("/api/v1/admin/orders/" + id)).body(RefundView.of(refund));
            case RefundOrder.Decision.UnknownOrder() -> throw Problems.notFound();
            case RefundOrder.Decision.NotRefundable() -> throw Problems.conflict("order-not-refundable");
            case RefundOrder.Decision.InProgress() -> throw Problems.conflict("refund-in-progress");
            case RefundOrder.Decision.TooMuch(var most) ->
                throw Problems.unprocessable("refund-too-much").with("most", Money.bdt(most));
        };
    }

    record RefundRequest(
            @Valid Money amount, @NotBlank @Size(max = 500) String reason) {}
}
