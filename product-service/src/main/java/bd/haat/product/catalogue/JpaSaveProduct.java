package bd.haat.product.catalogue;

import bd.haat.common.messaging.Events;
import bd.haat.product.audit.Audit;
import bd.haat.product.cache.Changes;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.listing.Listings;
import bd.haat.product.stock.Stock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Saves the rows at once. What follows from them is done before the commit, once for all that a transaction saves: imports save many. */
@Component
class JpaSaveProduct implements SaveProduct {
    private final Products products;
    private final Stock stock;
    private final Listings listings;
    private final CategoryTrees categories;
    private final Events events;
    private final Changes changes;
    private final Audit audit;

    JpaSaveProduct(
            Products products,
            Stock stock,
            Listings listings,
            CategoryTrees categories,
            Events events,
            Changes changes,
            Audit audit) {
        this.products = products;
        this.stock = stock;
        this.listings = listings;
        this.categories = categories;
        this.events = events;
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public Product save(Product product, Map<UUID, Integer> opened, UUID actor) {
        var consequences = consequences();
        consequences.beginBy(actor);
        var saved = products.saveAndFlush(product);
        consequences.of(saved, opened, actor);
        return saved;
    }

    @Override
    public boolean hasCategory(UUID id) {
        return categories.current().find(id).isPresent();
    }

    private Consequences consequences() {
        for (var registered : TransactionSynchronizationManager.getSynchronizations())
            if (registered instanceof Consequences begun) return begun;
        var fresh = new Consequences();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private ProductChanged event(Product product) {
        var category = categories.current().find(product.categoryId()).map(CategoryTree.Node::slug);
        return ProductChanged.of(product, category.orElse(""));
    }

    /** Of one transaction. Stock first, for lists look at it. */
    private final class Consequences implements TransactionSynchronization {
        private final Map<UUID, Product> saved = new LinkedHashMap<>();
        private final List<Stock.Opening> openings = new ArrayList<>();
        private boolean begun;
        private UUID person;

        private void beginBy(UUID actor) {
            if (begun && Objects.equals(actor, person)) return;
            audit.by(actor);
            begun = true;
            person = actor;
        }

        private void of(Product product, Map<UUID, Integer> opened, UUID actor) {
            saved.put(product.id(), product);
            opened.forEach((variant, pieces) ->
                    openings.add(new Stock.Opening(variant, product.id(), product.sellerId(), pieces, actor)));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!openings.isEmpty()) stock.open(openings);
            listings.refresh(saved.keySet());
            events.publishAll(
                    saved.values().stream().map(JpaSaveProduct.this::event).toList());
            changes.products(List.copyOf(saved.keySet()));
        }
    }
}
