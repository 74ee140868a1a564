package bd.haat.product.inventory;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.inventory.StockChange.BelowReserved;
import bd.haat.product.inventory.StockChange.ClosedPlace;
import bd.haat.product.inventory.StockChange.Done;
import bd.haat.product.inventory.StockChange.SamePlace;
import bd.haat.product.inventory.StockChange.TooFewThere;
import bd.haat.product.inventory.StockChange.TooMany;
import bd.haat.product.inventory.StockChange.UnknownPlace;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pieces of one variant, for its seller. */
@RestController
@RequestMapping("/api/v1/inventory/{variantId}")
class InventoryController {
    private final Stock stock;
    private final OwnVariants variants;
    private final CountStock count;
    private final TransferStock transfer;
    private final Movements movements;
    private final Sellers sellers;
    private final Cursors cursors;

    InventoryController(
            Stock stock,
            OwnVariants variants,
            CountStock count,
            TransferStock transfer,
            Movements movements,
            Sellers sellers,
            Cursors cursors) {
        this.stock = stock;
        this.variants = variants;
        this.count = count;
        this.transfer = transfer;
        this.movements = movements;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    record MovementPosition(long id) {}

    @GetMapping
    @Operation(summary = "How many pieces there are, and at which place of the shop")
    InventoryView show(@PathVariable UUID variantId, Caller caller) {
        own(variantId, caller);
        return InventoryView.of(variants.look(variantId));
    }

    @PutMapping
    @Operation(summary = "How many were counted at a place; without placeId at the default one")
    InventoryView set(@PathVariable UUID variantId, Caller caller, Body<Count> body) {
        own(variantId, caller);
        var counted = body.get();
        return shown(count.set(variantId, counted.placeId(), counted.onHand(), caller.userId()));
    }

    @PostMapping("/adjustments")
    @Operation(summary = "How many came to a place, or went; without placeId to the default one")
    InventoryView adjust(@PathVariable UUID variantId, Caller caller, Body<Adjustment> body) {
        own(variantId, caller);
        var wanted = body.get();
        return shown(count.adjust(variantId, wanted.placeId(), wanted.delta(), caller.userId(), wanted.reason()));
    }

    @PostMapping("/transfers")
    @Operation(summary = "Carries pieces from place to place; a place that is not named is the default one")
    InventoryView transfer(@PathVariable UUID variantId, Caller caller, Body<Carriage> body) {
        own(variantId, caller);
        var wanted = body.get();
        return shown(transfer.transfer(
                variantId,
                wanted.fromPlaceId(),
                wanted.toPlaceId(),
                wanted.quantity(),
                caller.userId(),
                wanted.reason()));
    }

    @GetMapping("/movements")
    @Operation(summary = "The ledger: why there are as many pieces as there are, newest first")
    Page<MovementView> movements(
            @PathVariable UUID variantId,
            Caller caller,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        own(variantId, caller);
        var from = cursors.decode(cursor, MovementPosition.class);
        return Page.of(
                        movements.before(variantId, from == null ? Long.MAX_VALUE : from.id(), limit + 1),
                        limit,
                        last -> cursors.encode(new MovementPosition(last.id())))
                .map(MovementView::of);
    }

    private Level own(UUID variantId, Caller caller) {
        var level = stock.levels(List.of(variantId)).get(variantId);
        var shop = sellers.ownedBy(caller.userId()).map(Seller::id);
        if (level == null || shop.filter(level.sellerId()::equals).isEmpty()) throw Problems.notFound();
        return level;
    }

    private static InventoryView shown(StockChange outcome) {
        return switch (outcome) {
            case Done(var now) -> InventoryView.of(now);
            case BelowReserved(var level) ->
                throw Problems.conflict("stock-reserved")
                        .with("onHand", level.onHand())
                        .with("reserved", level.reserved());
            case TooMany() -> throw Problems.unprocessable("stock-too-large").with("most", CountStock.MOST);
            case UnknownPlace(var id) ->
                throw Problems.unprocessable("place-unknown").with("placeId", id);
            case ClosedPlace(var id) -> throw Problems.conflict("place-closed").with("placeId", id);
            case TooFewThere(var onHand) ->
                throw Problems.conflict("place-short").with("onHand", onHand);
            case SamePlace() -> throw Problems.unprocessable("place-same");
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MovementView(
            Movement.Kind kind, int onHand, int reserved, UUID placeId, UUID orderId, String reason, Instant at) {
        static MovementView of(RecordedMovement line) {
            return new MovementView(
                    line.kind(),
                    line.onHand(),
                    line.reserved(),
                    line.placeId(),
                    line.orderId(),
                    line.reason(),
                    line.at());
        }
    }

    record Count(@NotNull @Min(0) @Max(CountStock.MOST) Integer onHand, UUID placeId) {}

    /** @param delta pieces that came, or went below zero */
    record Adjustment(
            @NotNull @Min(-CountStock.MOST) @Max(CountStock.MOST)
            Integer delta,

            @NotBlank @Size(max = 200) String reason,
            UUID placeId) {}

    /** @param reason absent for none */
    @Schema(name = "StockTransfer")
    record Carriage(
            UUID fromPlaceId,
            UUID toPlaceId,
            @NotNull @Min(1) @Max(CountStock.MOST) Integer quantity,
            @Size(max = 200) String reason) {}
}
