package bd.haat.product.editing;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Cursors;
import bd.haat.common.web.Page;
import bd.haat.common.web.Problems;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.editing.JdbcOwnProducts.OwnProduct;
import bd.haat.product.seller.Sellers;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a seller has, shoppers see it or not. */
@RestController
class OwnProductsController {
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcOwnProducts products;
    private final Sellers sellers;
    private final Cursors cursors;

    OwnProductsController(JdbcOwnProducts products, Sellers sellers, Cursors cursors) {
        this.products = products;
        this.sellers = sellers;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/seller/products")
    @Operation(summary = "One's own products, drafts and held ones too, newest first")
    Page<OwnProduct> list(
            Caller caller,
            @RequestParam(required = false) ListingStatus status,
            @RequestParam(required = false) Boolean held,
            @RequestParam(defaultValue = "24") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) String cursor) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        var from = cursors.decode(cursor, OwnPosition.class);
        return Page.of(
                products.page(shop.id(), status, held, from == null ? LAST : from.productId(), limit + 1),
                limit,
                last -> cursors.encode(new OwnPosition(last.id())));
    }

    record OwnPosition(UUID productId) {}
}
