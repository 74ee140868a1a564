package bd.haat.product.catalogue;

import bd.haat.common.messaging.Events;
import bd.haat.product.audit.Audit;
import bd.haat.product.cache.Changes;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.listing.Listings;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Saves the rows first, for stock and lists stand on them. */
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
        audit.by(actor);
        var saved = products.saveAndFlush(product);
        if (!opened.isEmpty()) stock.open(saved.id(), saved.sellerId(), opened, actor);
        listings.refresh(List.of(saved.id()));
        var category = categories.current().find(saved.categoryId()).map(CategoryTree.Node::slug);
        events.publish(ProductChanged.of(saved, category.orElse("")));
        changes.products(List.of(saved.id()));
        return saved;
    }

    @Override
    public boolean hasCategory(UUID id) {
        return categories.current().find(id).isPresent();
    }
}
