package bd.haat.product.pricing;

import bd.haat.common.money.Money;
import bd.haat.product.catalogue.Product;
import bd.haat.product.catalogue.Products;
import bd.haat.product.catalogue.SaveProduct;
import bd.haat.product.catalogue.Variant;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Changes one variant's price with all that follows for lists, caches and other services. Inside the caller's transaction. */
@Service
class RepriceVariant {
    private final Products products;
    private final SaveProduct save;
    private final ComparedPrices compared;
    private final Clock clock;

    RepriceVariant(Products products, SaveProduct save, ComparedPrices compared, Clock clock) {
        this.products = products;
        this.save = save;
        this.compared = compared;
        this.clock = clock;
    }

    /** What is asked now, the product locked; empty for what the seller does not offer, or no longer. */
    Optional<Asked> lock(UUID product, UUID seller, UUID variant) {
        return products.lock(product, seller)
                .flatMap(found -> variant(found, variant))
                .map(found -> new Asked(found.price().amount(), amount(found.compareAtPrice())));
    }

    /** What the rule about the price before says against a wish; a code. */
    Optional<String> objection(UUID product, UUID variant, Asked wish) {
        if (wish.compareAtMinor() == null) return Optional.empty();
        var known = products.lockAny(product).flatMap(found -> variant(found, variant));
        return compared.objection(known, wish.priceMinor(), wish.compareAtMinor());
    }

    /** A variant that was {@linkplain #lock locked}. */
    void set(UUID product, UUID variant, Asked price, UUID actor) {
        var found = products.lockAny(product).orElseThrow();
        var priced = variant(found, variant).orElseThrow();
        var currency = priced.price().currency();
        priced.price(
                new Money(price.priceMinor(), currency),
                price.compareAtMinor() == null ? null : new Money(price.compareAtMinor(), currency));
        found.touch(clock.instant());
        save.save(found, Map.of(), actor);
    }

    private static Optional<Variant> variant(Product product, UUID id) {
        return product.variants().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst();
    }

    private static Long amount(Money money) {
        return money == null ? null : money.amount();
    }

    /**
     * @param priceMinor paisa
     * @param compareAtMinor the price before, above it, or null
     */
    record Asked(long priceMinor, Long compareAtMinor) {}
}
