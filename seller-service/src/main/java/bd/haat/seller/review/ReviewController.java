package bd.haat.seller.review;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.ETags;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.seller.review.DecideSeller.Outcome.Decided;
import bd.haat.seller.review.DecideSeller.Outcome.NoSuchSeller;
import bd.haat.seller.review.DecideSeller.Outcome.WrongStatus;
import bd.haat.seller.shop.OwnSellerView;
import bd.haat.seller.shop.SellerStatus;
import bd.haat.seller.shop.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/sellers")
@Tag(name = "Verification of shops")
class ReviewController {
    private final DecideSeller decideSeller;
    private final JdbcDecisions decisions;
    private final Sellers sellers;
    private final Cursors cursors;

    ReviewController(DecideSeller decideSeller, JdbcDecisions decisions, Sellers sellers, Cursors cursors) {
        this.decideSeller = decideSeller;
        this.decisions = decisions;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "Shops of one status, oldest first")
    Page<QueuedSeller> list(
            @RequestParam(defaultValue = "PENDING_VERIFICATION") SellerStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var rows = decisions.queue(status, cursors.decode(cursor, JdbcDecisions.Position.class), limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(new JdbcDecisions.Position(last.createdAt(), last.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A shop with its papers")
    ResponseEntity<OwnSellerView> one(@PathVariable UUID id) {
        var seller = sellers.findById(id).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag(ETags.of(seller.version())).body(OwnSellerView.of(seller));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "The shop may list goods, now or again")
    OwnSellerView approve(@PathVariable UUID id, Caller admin) {
        return decided(id, SellerStatus.ACTIVE, null, admin);
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "The papers do not do")
    OwnSellerView reject(@PathVariable UUID id, Caller admin, Body<DecisionRequest> body) {
        known(id);
        return decided(id, SellerStatus.REJECTED, body.get().reason(), admin);
    }

    @PostMapping("/{id}/suspend")
    @Operation(summary = "The shop's goods disappear until it is approved again")
    OwnSellerView suspend(@PathVariable UUID id, Caller admin, Body<DecisionRequest> body) {
        known(id);
        return decided(id, SellerStatus.SUSPENDED, body.get().reason(), admin);
    }

    private void known(UUID id) {
        sellers.findById(id).orElseThrow(Problems::notFound);
    }

    private OwnSellerView decided(UUID id, SellerStatus next, String reason, Caller admin) {
        return switch (decideSeller.decide(id, next, reason, admin.userId())) {
            case Decided(var seller) -> OwnSellerView.of(seller);
            case NoSuchSeller() -> throw Problems.notFound();
            case WrongStatus(var status) ->
                throw Problems.conflict("wrong-status").with("currentStatus", status);
        };
    }

    record DecisionRequest(@NotBlank @Size(max = 1000) String reason) {}
}
