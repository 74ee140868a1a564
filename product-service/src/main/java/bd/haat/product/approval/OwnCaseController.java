package bd.haat.product.approval;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Problems;
import bd.haat.product.moderation.Case;
import bd.haat.product.moderation.Cases;
import bd.haat.product.moderation.Reason;
import bd.haat.product.seller.Sellers;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a seller may know of a case about a product. */
@RestController
class OwnCaseController {
    private final Cases cases;
    private final Sellers sellers;

    OwnCaseController(Cases cases, Sellers sellers) {
        this.cases = cases;
        this.sellers = sellers;
    }

    @GetMapping("/api/v1/seller/products/{id}/moderation")
    @Operation(summary = "The last case about one's own product; 404 where there never was one")
    CaseView last(@PathVariable UUID id, Caller caller) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        return cases.last(id)
                .filter(last -> last.sellerId().equals(shop.id()))
                .map(CaseView::of)
                .orElseThrow(Problems::notFound);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseView(
            Case.State state, boolean held, List<Reason> reasons, String note, Instant openedAt, Instant decidedAt) {
        static CaseView of(Case last) {
            return new CaseView(
                    last.state(), last.held(), last.reasons(), last.note(), last.openedAt(), last.decidedAt());
        }
    }
}
