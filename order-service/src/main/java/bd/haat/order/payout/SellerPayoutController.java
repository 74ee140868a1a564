package bd.haat.order.payout;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Money")
class SellerPayoutController {
    private final Payouts payouts;
    private final Cursors cursors;

    SellerPayoutController(Payouts payouts, Cursors cursors) {
        this.payouts = payouts;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/seller/payouts")
    @Operation(summary = "Payouts to the caller's shops, newest first")
    Page<PayoutView> list(
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        var after = cursors.decode(cursor, PayoutView.PayoutKey.class);
        return Page.of(
                        payouts.ofOwner(caller.userId(), after == null ? null : after.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new PayoutView.PayoutKey(last.id())))
                .map(PayoutView::of);
    }
}
