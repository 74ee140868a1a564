package bd.haat.order.hearing;

import bd.haat.common.money.Money;
import bd.haat.common.web.Body;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintView;
import bd.haat.order.complaint.Decision;
import bd.haat.order.complaint.ReadComplaint;
import bd.haat.order.hearing.CloseComplaint.Closing;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Returns and complaints")
class CloseComplaintController {
    private final CloseComplaint closeComplaint;
    private final ReadComplaint read;

    CloseComplaintController(CloseComplaint closeComplaint, ReadComplaint read) {
        this.closeComplaint = closeComplaint;
        this.read = read;
    }

    @PostMapping("/api/v1/complaints/{id}/withdraw")
    @Operation(summary = "The shopper is content")
    ComplaintView withdraw(@PathVariable UUID id, Actor shopper) {
        return closed(id, shopper, Decision.WITHDRAWN, null, null);
    }

    @PostMapping("/api/v1/admin/complaints/{id}/decide")
    @Operation(
            summary =
                    "Ends a complaint: a refund (without an amount, of all there is), a replacement, or neither; with the reason")
    ComplaintView decide(@PathVariable UUID id, Actor admin, Body<DecisionRequest> body) {
        read.one(id, admin);
        var asked = body.get();
        if (asked.amount() != null && asked.decision() != Verdict.REFUND)
            throw Problems.invalid("amount", "only-with-refund");
        if (asked.amount() != null && asked.amount().amount() <= 0) throw Problems.invalid("amount.amount", "min");
        var amount = asked.amount() == null ? null : (Long) asked.amount().amount();
        return closed(id, admin, Decision.valueOf(asked.decision().name()), amount, asked.reason());
    }

    /** @param amountMinor null for all there is */
    private ComplaintView closed(UUID id, Actor by, Decision decision, Long amountMinor, String reason) {
        return switch (closeComplaint.close(id, by, decision, amountMinor, reason)) {
            case Closing.Closed() -> read.one(id, by);
            case Closing.Unknown() -> throw Problems.notFound();
            case Closing.ClosedAlready() -> throw Problems.conflict("complaint-closed");
            case Closing.TooMuch(var most) ->
                throw Problems.unprocessable("refund-too-much").with("most", Money.bdt(most));
        };
    }

    enum Verdict {
        REFUND,
        REPLACE,
        REJECT
    }

    record DecisionRequest(
            @NotNull Verdict decision,
            @Valid Money amount,
            @NotBlank @Size(max = 1000) String reason) {}
}
