package bd.haat.product.category;

import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tree in memory: forgotten when an admin edits it, and at the latest after a minute. */
@Component
class CurrentCategories implements CategoryTrees, CacheOwner {
    private final LoadingCache<Boolean, CategoryTree> tree;

    CurrentCategories(Categories categories) {
        tree = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> new CategoryTree(
                        categories.findAllByOrderByPositionAscSlugAsc().stream()
                                .map(row -> new CategoryTree.Node(
                                        row.id(), row.parentId(), row.slug(), row.name(), row.restriction()))
                                .toList(),
                        former(categories)));
    }

    private static Map<String, UUID> former(Categories categories) {
        return categories.formerSlugs().stream()
                .collect(Collectors.toMap(Categories.FormerSlug::getSlug, Categories.FormerSlug::getCategoryId));
    }

    @Override
    public CategoryTree current() {
        return tree.get(true);
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) tree.invalidate(true); // not invalidateAll: that overlooks a value just being loaded
    }
}
