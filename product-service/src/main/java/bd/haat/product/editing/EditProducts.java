package bd.haat.product.editing;

import bd.haat.common.persistence.Ids;
import bd.haat.product.catalogue.ListingStatus;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.SaveProduct;
import bd.haat.product.editing.ProductEdit.Done;
import bd.haat.product.editing.ProductEdit.Gone;
import bd.haat.product.editing.ProductEdit.Invalid;
import bd.haat.product.editing.ProductEdit.Refused;
import bd.haat.product.editing.ProductEdit.SkuTaken;
import bd.haat.product.moderation.Action;
import bd.haat.product.seller.Seller;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, changes and deletes products; each in one transaction together with stock, lists, event and the word to caches. */
@Service
class EditProducts implements ProductEdits {
    private final Products products;
    private final SaveProduct save;
    private final Addresses addresses;
    private final Scrutiny scrutiny;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EditProducts(
            Products products,
            SaveProduct save,
            Addresses addresses,
            Scrutiny scrutiny,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.save = save;
        this.addresses = addresses;
        this.scrutiny = scrutiny;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** With its variants and images. */
    Optional<Product> find(UUID id, UUID sellerId) {
        return transaction.execute(_ -> products.find(id, sellerId).map(Product::complete));
    }

    @Override
    public ProductEdit create(Seller seller, NewProductRequest wish, UUID actor) {
        return inTransaction(() -> {
            var now = clock.instant();
            var id = Ids.next();
            var text = wish.text();
            if (!save.hasCategory(text.categoryId())) return new Invalid("categoryId", "unknown");
            if (wish.statusOrActive() == ListingStatus.ARCHIVED) return new Invalid("status", "not-for-new");
            var product = new Product(id, seller.id(), wish.statusOrActive(), now);
            var wrong = scrutiny.variants(product, wish.variants());
            if (wrong.isPresent()) return wrong.get();
            product.describe(text, now);
            addresses.give(product);
            return scrutinised(product, VariantEdit.apply(product, wish.variants(), now), actor);
        });
    }

    @Override
    public ProductEdit change(UUID id, UUID sellerId, ProductPatch wish, UUID actor, Consumer<Product> check) {
        return edit(id, sellerId, check, product -> {
            var now = clock.instant();
            if (wish.categoryId() != null && !save.hasCategory(wish.categoryId()))
                return new Invalid("categoryId", "unknown");
            Optional<Invalid> wrong =
                    wish.variants() == null ? Optional.empty() : scrutiny.variants(product, wish.variants());
            if (wrong.isEmpty() && wish.images() != null) wrong = ImageEdit.check(product, wish.images());
            if (wrong.isPresent()) return wrong.get();
            var name = product.name();
            product.describe(wish.text(), now);
            addresses.follow(product, name);
            if (wish.images() != null) ImageEdit.apply(product, wish.images());
            Map<UUID, Integer> opened =
                    wish.variants() == null ? Map.of() : VariantEdit.apply(product, wish.variants(), now);
            return scrutinised(product, opened, actor);
        });
    }

    /** Saves what nothing speaks against; what a person must see first is saved and held. */
    private ProductEdit scrutinised(Product product, Map<UUID, Integer> opened, UUID actor) {
        var wrong = scrutiny.attributes(product);
        if (wrong.isPresent()) return wrong.get();
        var verdict = scrutiny.judge(product);
        if (verdict.action() == Action.REFUSE) return new Refused(verdict.reasons());
        boolean known = product.version() != null;
        var saved = save.save(product, opened, actor);
        if (known || verdict.action() != Action.PASS) scrutiny.record(saved, verdict);
        return new Done(saved);
    }

    ProductEdit delete(UUID id, UUID sellerId, UUID actor, Consumer<Product> check) {
        return edit(id, sellerId, check, product -> {
            product.delete(clock.instant());
            return new Done(save.save(product, Map.of(), actor));
        });
    }

    private ProductEdit edit(UUID id, UUID sellerId, Consumer<Product> check, Function<Product, ProductEdit> action) {
        return inTransaction(() -> {
            var product = products.lock(id, sellerId).orElse(null);
            if (product == null) return new Gone();
            check.accept(product);
            return action.apply(product);
        });
    }

    private ProductEdit inTransaction(Supplier<ProductEdit> action) {
        try {
            return transaction.execute(status -> {
                var outcome = action.get();
                if (!(outcome instanceof Done)) status.setRollbackOnly(); // a slug claimed for nothing goes back
                return outcome;
            });
        } catch (DataIntegrityViolationException violated) {
            if (String.valueOf(violated.getMessage()).contains("variants_sku_taken")) return new SkuTaken();
            throw violated;
        }
    }
}
