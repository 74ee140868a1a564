package bd.haat.product.audit;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Sellers;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A product's history, for its seller and for admins. */
@RestController
class AuditController {
    private final JdbcAudit audit;
    private final Sellers sellers;
    private final Cursors cursors;

    AuditController(JdbcAudit audit, Sellers sellers, Cursors cursors) {
        this.audit = audit;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/seller/products/{id}/history")
    @Operation(summary = "Who changed what of one's own product, newest first")
    Page<ChangeView> own(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        if (!audit.owns(shop.id(), id)) throw Problems.notFound();
        return page(id, limit, cursor);
    }

    @GetMapping("/api/v1/admin/products/{id}/history")
    @Operation(summary = "Who changed what of a product, newest first; deleted ones too")
    Page<ChangeView> any(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        return page(id, limit, cursor);
    }

    private Page<ChangeView> page(UUID product, int limit, String cursor) {
        var from = cursors.decode(cursor, Position.class);
        return Page.of(
                        audit.before(product, from == null ? Long.MAX_VALUE : from.auditId(), limit + 1),
                        limit,
                        last -> cursors.encode(new Position(last.id())))
                .map(line -> new ChangeView(line.kind(), line.subjectId(), line.actorId(), line.changes(), line.at()));
    }

    record Position(long auditId) {}

    /**
     * @param kind {@code PRODUCT}, {@code VARIANT} or {@code PRODUCT_IMAGE}
     * @param actorId absent where the market itself did it
     * @param changes for each member what it was and what it became
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(String kind, UUID subjectId, UUID actorId, Map<String, List<Object>> changes, Instant at) {}
}
