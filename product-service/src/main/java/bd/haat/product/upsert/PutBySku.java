package bd.haat.product.upsert;

import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.VariantRequest;
import bd.haat.product.editing.ProductEdit;
import bd.haat.product.editing.ProductEdits;
import bd.haat.product.seller.Seller;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import bd.haat.product.upsert.Put.Changed;
import bd.haat.product.upsert.Put.Created;
import bd.haat.product.upsert.Put.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All stock is locked before the products, in the order in which orders do it. */
@Component
class PutBySku implements PutProducts {
    private final Skus skus;
    private final Products products;
    private final ProductEdits edit;
    private final Stock stock;
    private final WishRequests requests;

    PutBySku(Skus skus, Products products, ProductEdits edit, Stock stock, WishRequests requests) {
        this.skus = skus;
        this.products = products;
        this.edit = edit;
        this.stock = stock;
        this.requests = requests;
    }

    @Override
    public List<Put> put(Seller seller, List<ProductWish> wishes, UUID actor) {
        var known = skus.known(
                seller.id(),
                wishes.stream()
                        .flatMap(wish -> WishRequests.skus(wish).stream())
                        .toList());
        var variants = known.values().stream().map(Skus.Known::variantId).toList();
        var batch = new Batch(seller, actor, known, variants.isEmpty() ? Map.of() : stock.lock(variants));
        var outcomes = new ArrayList<Put>();
        for (var wish : wishes) {
            outcomes.add(batch.put(wish));
            if (outcomes.getLast() instanceof Refused) return outcomes;
        }
        stock.move(batch.movements);
        return outcomes;
    }

    private static Put outcome(ProductEdit edit, boolean created, WishRequests requests) {
        return switch (edit) {
            case ProductEdit.Done(var product) when created -> new Created(product.id());
            case ProductEdit.Done(var product) -> new Changed(product.id());
            case ProductEdit.Gone() -> Refused.of("", "gone");
            case ProductEdit.SkuTaken() -> Refused.of("sku", "sku-taken");
            case ProductEdit.Refused(var reasons) -> new Refused(requests.refusal(reasons));
            case ProductEdit.Invalid(var field, var code) -> Refused.of(field, code);
        };
    }

    /** What was found before the first of them is put, and the pieces that moved when all are. */
    private final class Batch {
        private final Seller seller;
        private final UUID actor;
        private final Map<String, Skus.Known> known;
        private final Map<UUID, Level> levels;
        private final List<Movement> movements = new ArrayList<>();

        private Batch(Seller seller, UUID actor, Map<String, Skus.Known> known, Map<UUID, Level> levels) {
            this.seller = seller;
            this.actor = actor;
            this.known = known;
            this.levels = levels;
        }

        private Put put(ProductWish wish) {
            if (wish.status() != null && WishRequests.status(wish.status()) == null)
                return Refused.of("status", "unknown");
            var ids = WishRequests.skus(wish).stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .map(Skus.Known::productId)
                    .distinct()
                    .toList();
            return switch (ids.size()) {
                case 0 -> create(wish);
                case 1 -> change(ids.getFirst(), wish);
                default -> Refused.of("variants", "of-several-products");
            };
        }

        private Put create(ProductWish wish) {
            var request = requests.creating(wish);
            var faults = requests.faults(request);
            if (!faults.isEmpty()) return new Refused(faults);
            return outcome(edit.create(seller, request, actor), true, requests);
        }

        private Put change(UUID id, ProductWish wish) {
            var product = products.lock(id, seller.id()).orElse(null);
            if (product == null) return Refused.of("", "gone");
            var spoken = requests.spoken(product, wish);
            var faults = requests.faults(requests.changing(product, wish, spoken));
            if (!faults.isEmpty()) return new Refused(faults);
            var reserved = count(spoken);
            if (reserved.isPresent()) return reserved.get();
            var all = WishRequests.withTheOthers(product, spoken);
            return outcome(
                    edit.change(id, seller.id(), requests.changing(product, wish, all), actor, _ -> {}),
                    false,
                    requests);
        }

        /** Notes what has to move for known variants to be as many as the file counted; refuses a count below what orders hold. */
        private Optional<Put> count(List<VariantRequest> spoken) {
            for (int i = 0; i < spoken.size(); i++) {
                var level = spoken.get(i).id() == null
                        ? null
                        : levels.get(spoken.get(i).id());
                if (level == null || spoken.get(i).stock() == null) continue;
                int pieces = spoken.get(i).stock();
                if (pieces < level.reserved())
                    return Optional.of(Refused.of("variants[" + i + "].stock", "stock-reserved"));
                int delta = pieces - level.onHand();
                if (delta != 0)
                    movements.add(
                            Movement.ofSeller(Movement.Kind.COUNTED, level.variantId(), delta, null, actor, "import"));
            }
            return Optional.empty();
        }
    }
}
