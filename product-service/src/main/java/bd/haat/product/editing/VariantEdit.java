package bd.haat.product.editing;

import bd.haat.common.persistence.Ids;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Variant;
import bd.haat.product.catalogue.VariantRequest;
import bd.haat.product.editing.ProductEdit.Invalid;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings a product's variants to what the seller wrote: known by id, else by SKU; new ones are added, missing ones withdrawn. */
final class VariantEdit {
    static final int MOST = 100;

    private VariantEdit() {}

    /** The first thing that is wrong with the wish; nothing has changed yet. */
    static Optional<Invalid> check(Product product, List<VariantRequest> wished) {
        var skus = new HashSet<String>();
        var matched = new HashSet<Variant>();
        for (int i = 0; i < wished.size(); i++) {
            var wish = wished.get(i);
            var known = known(product, wish);
            if (wish.id() != null && known.isEmpty()) return invalid(i, "id", "unknown");
            if (!skus.add(wish.sku().strip())) return invalid(i, "sku", "duplicate");
            if (known.isPresent() && !matched.add(known.get())) return invalid(i, "id", "duplicate");
            if (known.isEmpty() && wish.stock() == null) return invalid(i, "stock", "required");
            if (known.isPresent() && wish.stock() != null) return invalid(i, "stock", "use-inventory");
        }
        return Optional.empty();
    }

    /** @return the pieces of each new variant */
    static Map<UUID, Integer> apply(Product product, List<VariantRequest> wished, Instant now) {
        var opened = new HashMap<UUID, Integer>();
        var kept = new HashSet<Variant>();
        var before = product.variants();
        for (int i = 0; i < wished.size(); i++) {
            var wish = wished.get(i);
            var variant = known(product, wish).orElseGet(() -> {
                var added = product.add(new Variant(Ids.next(), product));
                opened.put(added.id(), wish.stock());
                return added;
            });
            kept.add(variant.change(wish, i));
        }
        before.stream().filter(variant -> !kept.contains(variant)).forEach(variant -> variant.remove(now));
        return opened;
    }

    /** The variant that the wish speaks of; empty for a new one. */
    static Optional<Variant> known(Product product, VariantRequest wish) {
        return product.variants().stream()
                .filter(variant -> wish.id() != null
                        ? variant.id().equals(wish.id())
                        : wish.sku().strip().equals(variant.sku()))
                .findFirst();
    }

    private static Optional<Invalid> invalid(int index, String member, String code) {
        return Optional.of(new Invalid("variants[" + index + "]." + member, code));
    }
}
