package bd.haat.order.refund;

import bd.haat.common.security.Caller;
import bd.haat.common.text.BangladeshiPhone;
import bd.haat.common.text.PhoneNumbers;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refunds that people pay by hand: where to, and that it was done. */
@RestController
@Tag(name = "Refunds")
class RefundPaymentController {
    private final AddressRefund addressRefund;
    private final PayByHand payByHand;
    private final Refunds refunds;
    private final Cursors cursors;

    RefundPaymentController(AddressRefund addressRefund, PayByHand payByHand, Refunds refunds, Cursors cursors) {
        this.addressRefund = addressRefund;
        this.payByHand = payByHand;
        this.refunds = refunds;
        this.cursors = cursors;
    }

    @PutMapping("/api/v1/orders/{id}/refunds/{refundId}/destination")
    @Operation(summary = "The bKash number to which money paid in cash shall go back")
    RefundView address(
            @PathVariable UUID id, @PathVariable UUID refundId, Caller caller, Body<DestinationRequest> body) {
        if (!refunds.isOf(refundId, id, caller.userId())) throw Problems.notFound();
        var wallet = PhoneNumbers.normalise(body.get().number()).orElseThrow();
        return addressRefund
                .address(id, refundId, caller.userId(), wallet)
                .map(RefundView::of)
                .orElseThrow(() -> Problems.conflict("refund-needs-no-destination"));
    }

    @GetMapping("/api/v1/admin/refunds")
    @Operation(summary = "Refunds, the soonest due first; without a status, those that are not done")
    Page<RefundView> list(
            @RequestParam(required = false) Refund.Status status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var rows = refunds.list(status, cursors.decode(cursor, Refunds.Key.class), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new Refunds.Key(last.dueAt(), last.id())))
                .map(RefundView::of);
    }

    @PostMapping("/api/v1/admin/refunds/{refundId}/confirm")
    @Operation(summary = "A refund was paid by hand to the wallet the shopper named")
    RefundView confirm(@PathVariable UUID refundId, Caller caller, Body<ConfirmationRequest> body) {
        if (refunds.find(refundId).isEmpty()) throw Problems.notFound();
        var paid = body.get();
        var wallet = PhoneNumbers.normalise(paid.number()).orElseThrow();
        return switch (payByHand.confirm(refundId, caller.userId(), wallet, paid.reference())) {
            case PayByHand.Confirmation.Paid(var refund) -> RefundView.of(refund);
            case PayByHand.Confirmation.Unknown() -> throw Problems.notFound();
            case PayByHand.Confirmation.NotToPay(var status) ->
                throw Problems.conflict("refund-not-to-pay").with("refundStatus", status);
            case PayByHand.Confirmation.OtherWallet(var destination) ->
                throw Problems.conflict("refund-other-destination").with("destination", destination);
        };
    }

    record DestinationRequest(@NotNull @BangladeshiPhone String number) {}

    record ConfirmationRequest(
            @NotNull @BangladeshiPhone String number,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{4,40}")
            String reference) {}
}
