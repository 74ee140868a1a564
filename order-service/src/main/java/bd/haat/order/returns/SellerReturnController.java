package bd.haat.order.returns;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Page;
import bd.haat.order.orders.Actor;
import bd.haat.order.returns.MoveReturn.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/v1/seller/returns")
@Tag(name = "Sellers' orders")
class SellerReturnController {
    private final ReturnPages pages;

    SellerReturnController(ReturnPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "Returns to the caller's shops, newest first")
    Page<ReturnView> list(
            @RequestParam(required = false) ReturnStatus status,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor,
            Caller caller,
            Language language) {
        return pages.list(Actor.seller(caller.userId()), null, status, limit, cursor, language);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One return")
    ReturnView one(@PathVariable UUID id, Caller caller, Language language) {
        return pages.one(id, Actor.seller(caller.userId()), language);
    }

    @PostMapping("/{id}/accept")
    @Operation(summary = "The goods may come back; no answer in time means the same")
    ReturnView accept(@PathVariable UUID id, Caller caller, Language language) {
        var seller = Actor.seller(caller.userId());
        return pages.moved(id, new Step(ReturnStatus.ACCEPTED, seller, null, null, false), language);
    }

    @PostMapping("/{id}/refuse")
    @Operation(summary = "The goods may not come back, for a reason that the shopper reads")
    ReturnView refuse(@PathVariable UUID id, Caller caller, Body<RefusalRequest> body, Language language) {
        var seller = Actor.seller(caller.userId());
        pages.one(id, seller, language);
        return pages.moved(id, new Step(ReturnStatus.REFUSED, seller, body.get().reason(), null, false), language);
    }

    @PostMapping("/{id}/receive")
    @Operation(summary = "The goods are back; the money goes to the shopper, sellable goods to the shelf")
    ReturnView receive(@PathVariable UUID id, Caller caller, Body<ReceiptRequest> body, Language language) {
        var seller = Actor.seller(caller.userId());
        pages.one(id, seller, language);
        var receipt = body.get();
        boolean restock = receipt.outcome() == Outcome.RESTOCK;
        return pages.moved(id, new Step(ReturnStatus.RECEIVED, seller, receipt.note(), null, restock), language);
    }

    enum Outcome {
        RESTOCK,
        WRITE_OFF
    }

    record RefusalRequest(@NotBlank @Size(max = 1000) String reason) {}

    record ReceiptRequest(
            @NotNull Outcome outcome,
            @Size(min = 1, max = 1000) String note) {}
}
