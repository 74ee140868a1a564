package bd.haat.product.approval;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.moderation.Case;
import bd.haat.product.moderation.Cases;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of cases, and what admins decide. */
@RestController
@RequestMapping("/api/v1/admin/products")
class AdminModerationController {
    private static final UUID FIRST = new UUID(0, 0);

    private final Cases cases;
    private final DecideCase decide;
    private final Cursors cursors;

    AdminModerationController(Cases cases, DecideCase decide, Cursors cursors) {
        this.cases = cases;
        this.decide = decide;
        this.cursors = cursors;
    }

    @GetMapping("/moderation")
    @Operation(summary = "The cases, oldest first")
    Page<Case> list(
            @RequestParam(defaultValue = "OPEN") Case.State state,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, Position.class);
        return Page.of(
                cases.list(state, from == null ? FIRST : from.caseId(), limit + 1),
                limit,
                last -> cursors.encode(new Position(last.id())));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Lets a product go that waits or was rejected")
    DecisionView approve(@PathVariable UUID id, Caller caller) {
        return shown(decide.approve(id, caller.userId()));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "Keeps a product that waits from being offered; its seller hears why")
    DecisionView reject(@PathVariable UUID id, Caller caller, Body<Refusal> body) {
        return shown(decide.reject(id, body.get().reason(), caller.userId()));
    }

    @PostMapping("/{id}/take-down")
    @Operation(summary = "Takes any product out of the market; its seller hears why")
    DecisionView takeDown(@PathVariable UUID id, Caller caller, Body<Refusal> body) {
        return shown(decide.takeDown(id, body.get().reason(), caller.userId()));
    }

    private static DecisionView shown(Decision decision) {
        return switch (decision) {
            case Decision.Done(var offered) -> new DecisionView(!offered);
            case Decision.Missing() -> throw Problems.notFound();
            case Decision.NothingToDecide() -> throw Problems.conflict("nothing-to-decide");
        };
    }

    record Position(UUID caseId) {}

    record Refusal(@NotBlank @Size(max = 500) String reason) {}

    /** @param held whether the product is kept from being offered now */
    record DecisionView(boolean held) {}
}
