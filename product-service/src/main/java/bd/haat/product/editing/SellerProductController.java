package bd.haat.product.editing;

import bd.haat.common.security.Caller;
import bd.haat.common.web.Body;
import bd.haat.common.web.ETags;
import bd.haat.common.web.ProblemException;
import bd.haat.common.web.Problems;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Variant;
import bd.haat.product.editing.ProductEdit.Done;
import bd.haat.product.editing.ProductEdit.Gone;
import bd.haat.product.editing.ProductEdit.Invalid;
import bd.haat.product.editing.ProductEdit.Refused;
import bd.haat.product.editing.ProductEdit.SkuTaken;
import bd.haat.product.moderation.Reason;
import bd.haat.product.seller.Seller;
import bd.haat.product.seller.Sellers;
import bd.haat.product.stock.Stock;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A seller's own products. Only an active shop lists goods; looking at one's own is always allowed. */
@RestController
class SellerProductController {
    private final EditProducts edit;
    private final Stock stock;
    private final Sellers sellers;

    SellerProductController(EditProducts edit, Stock stock, Sellers sellers) {
        this.edit = edit;
        this.stock = stock;
        this.sellers = sellers;
    }

    @PostMapping("/api/v1/products")
    ResponseEntity<ProductView> create(Caller caller, Body<NewProductRequest> body) {
        var product = done(edit.create(activeShop(caller), body.get(), caller.userId()));
        return ResponseEntity.created(URI.create("/api/v1/products/" + product.id()))
                .eTag(ETags.of(product.version()))
                .body(view(product));
    }

    @GetMapping("/api/v1/seller/products/{id}")
    ResponseEntity<ProductView> show(@PathVariable UUID id, Caller caller) {
        var shop = sellers.ownedBy(caller.userId()).orElseThrow(Problems::notFound);
        return shown(edit.find(id, shop.id()).orElseThrow(Problems::notFound));
    }

    @PatchMapping({"/api/v1/seller/products/{id}", "/api/v1/products/{id}"})
    ResponseEntity<ProductView> change(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            Body<ProductPatch> body) {
        var shop = activeShop(caller);
        if (edit.find(id, shop.id()).isEmpty()) throw Problems.notFound();
        return shown(done(edit.change(id, shop.id(), body.get(), caller.userId(), matching(ifMatch))));
    }

    @DeleteMapping({"/api/v1/seller/products/{id}", "/api/v1/products/{id}"})
    ResponseEntity<Void> delete(
            @PathVariable UUID id, Caller caller, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        done(edit.delete(id, activeShop(caller).id(), caller.userId(), matching(ifMatch)));
        return ResponseEntity.noContent().build();
    }

    private Seller activeShop(Caller caller) {
        return sellers.ownedBy(caller.userId())
                .filter(Seller::active)
                .orElseThrow(() -> Problems.forbidden("seller-not-active"));
    }

    private static Consumer<Product> matching(String ifMatch) {
        return product -> ETags.requireMatch(ifMatch, product.version());
    }

    private static Product done(ProductEdit outcome) {
        return switch (outcome) {
            case Done(var product) -> product;
            case Gone() -> throw Problems.notFound();
            case SkuTaken() -> throw Problems.conflict("sku-taken");
            case Refused(var reasons) -> throw refused(reasons);
            case Invalid(var field, var code) -> throw Problems.invalid(field, code);
        };
    }

    private static ProblemException refused(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(Reason.LICENCE))
                .findFirst()
                .map(reason -> Problems.unprocessable(Reason.LICENCE).with("restriction", reason.value()))
                .orElseGet(() -> Problems.unprocessable("product-refused").with("reasons", reasons));
    }

    private ResponseEntity<ProductView> shown(Product product) {
        return ResponseEntity.ok().eTag(ETags.of(product.version())).body(view(product));
    }

    private ProductView view(Product product) {
        return ProductView.of(
                product,
                stock.levels(product.variants().stream().map(Variant::id).toList()));
    }
}
