package bd.haat.order.complaint;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.complaint.ComplaintPages.MessageRequest;
import bd.haat.order.complaint.ComplaintView.MessageView;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/complaints")
@Tag(name = "Returns and complaints")
class AdminComplaintController {
    private final ComplaintPages pages;

    AdminComplaintController(ComplaintPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "All complaints, newest first")
    Page<ComplaintView> list(
            @RequestParam(required = false) UUID orderId,
            @RequestParam(required = false) ComplaintStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.list(Actor.admin(caller.userId()), new ComplaintRows.Filter(orderId, status), limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One complaint")
    ComplaintView one(@PathVariable UUID id, Caller caller) {
        return pages.one(id, Actor.admin(caller.userId()));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "What was said, the first first")
    Page<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller) {
        return pages.messages(id, Actor.admin(caller.userId()), limit, cursor);
    }

    @PostMapping("/{id}/messages")
    @Operation(summary = "An admin says something")
    ComplaintView say(@PathVariable UUID id, Caller caller, Body<MessageRequest> body) {
        return pages.said(id, Actor.admin(caller.userId()), body::get);
    }

    @PostMapping("/{id}/decide")
    @Operation(
            summary =
                    "Ends a complaint: a refund (without an amount, of all there is), a replacement, or neither; with the reason")
    ComplaintView decide(@PathVariable UUID id, Caller caller, Body<DecisionRequest> body) {
        var admin = Actor.admin(caller.userId());
        pages.one(id, admin);
        var asked = body.get();
        if (asked.amount() != null && asked.decision() != Verdict.REFUND)
            throw Problems.invalid("amount", "only-with-refund");
        if (asked.amount() != null && asked.amount().amount() <= 0) throw Problems.invalid("amount.amount", "min");
        var amount = asked.amount() == null ? null : (Long) asked.amount().amount();
        return pages.closed(id, admin, Decision.valueOf(asked.decision().name()), amount, asked.reason());
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
