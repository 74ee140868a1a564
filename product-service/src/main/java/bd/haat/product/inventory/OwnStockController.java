package bd.haat.product.inventory;

import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Body;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import bd.haat.product.stock.Stock;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A seller's stock as a whole: many counts at once, and what is running out. */
@RestController
@RequestMapping("/api/v1/inventory")
class OwnStockController {
    private static final UUID FIRST = new UUID(0, 0);

    private final CountMany count;
    private final OwnStock own;
    private final Stock stock;
    private final Sellers sellers;
    private final Cursors cursors;

    OwnStockController(CountMany count, OwnStock own, Stock stock, Sellers sellers, Cursors cursors) {
        this.count = count;
        this.own = own;
        this.stock = stock;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    @PutMapping
    @Operation(
            summary =
                    "Sets many variants' pieces, at a place or, without placeId, at the default one; rows that cannot be are named, the others are done")
    CountMany.Report set(Caller caller, Body<Counts> body) {
        var shop = shop(caller);
        var items = body.get().items();
        for (int i = 0; i < items.size(); i++)
            if ((items.get(i).variantId() == null) == (items.get(i).sku() == null))
                throw Problems.invalid("items[" + i + "].variantId", "either-variantId-or-sku");
        var rows = items.stream()
                .map(row -> new CountMany.Row(
                        row.variantId(), row.sku() == null ? null : row.sku().strip(), row.placeId(), row.onHand()))
                .toList();
        return count.set(shop.id(), rows, caller.userId());
    }

    @GetMapping("/low")
    @Operation(summary = "Variants at or below their mark")
    Page<LowView> low(
            Caller caller,
            Language language,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var from = cursors.decode(cursor, LowPosition.class);
        return Page.of(
                        own.low(shop(caller).id(), from == null ? FIRST : from.lowId(), limit + 1),
                        limit,
                        last -> cursors.encode(new LowPosition(last.variantId())))
                .map(one -> new LowView(
                        one.variantId(),
                        one.productId(),
                        one.sku(),
                        one.name().in(language),
                        one.available(),
                        one.lowAt()));
    }

    @PutMapping("/{variantId}/alert")
    @Operation(summary = "The mark at which one wants to be told; null for none")
    Mark mark(@PathVariable UUID variantId, Caller caller, Body<Mark> body) {
        var level = stock.levels(List.of(variantId)).get(variantId);
        if (level == null || !level.sellerId().equals(shop(caller).id())) throw Problems.notFound();
        var mark = body.get();
        own.mark(variantId, mark.lowAt());
        return mark;
    }

    private Seller shop(Caller caller) {
        return sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
    }

    record LowPosition(UUID lowId) {}

    record LowView(UUID variantId, UUID productId, String sku, String name, int available, int lowAt) {}

    record Mark(@Min(0) @Max(CountStock.MOST) Integer lowAt) {}

    record Counts(
            @NotNull @Size(min = 1, max = CountMany.MOST) List<@NotNull @Valid CountRow> items) {}

    record CountRow(
            UUID variantId,
            @Size(max = 64) String sku,
            UUID placeId,
            @NotNull @Min(0) @Max(CountStock.MOST) Integer onHand) {}
}
