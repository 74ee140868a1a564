package bd.haat.order.returns;

import bd.haat.common.text.Language;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.order.history.AwaitOrder;
import bd.haat.order.history.Preference;
import bd.haat.order.orders.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What shoppers, shops and admins read alike, each under a path of their own. */
@RestController
@Tag(name = "Returns and complaints")
class ReturnController {
    private final ReturnPages pages;
    private final AwaitOrder orders;

    ReturnController(ReturnPages pages, AwaitOrder orders) {
        this.pages = pages;
        this.orders = orders;
    }

    @GetMapping({"/api/v1/returns", "/api/v1/seller/returns", "/api/v1/admin/returns"})
    @Operation(
            summary = "Returns, newest first: the caller's, under seller those to the caller's shops, under admin all")
    Page<ReturnView> list(
            @RequestParam(required = false) ReturnStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Actor viewer,
            Language language) {
        return pages.list(viewer, null, status, limit, cursor, language);
    }

    @GetMapping({"/api/v1/returns/{id}", "/api/v1/seller/returns/{id}"})
    @Operation(summary = "One return")
    ReturnView one(@PathVariable UUID id, Actor viewer, Language language) {
        return pages.one(id, viewer, language);
    }

    @GetMapping("/api/v1/orders/{id}/returns")
    @Operation(summary = "The returns of one of the caller's orders, newest first")
    Page<ReturnView> ofOrder(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Actor shopper,
            Language language) {
        orders.find(id, shopper.id(), Preference.of(null), language).orElseThrow(Problems::notFound);
        return pages.list(shopper, id, null, limit, cursor, language);
    }
}
