package bd.haat.product.attribute;

import bd.haat.product.cache.CacheOwner;
import bd.haat.product.cache.Change;
import bd.haat.product.category.CategoryTrees;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All definitions in memory: forgotten when an admin edits them or the tree, and at the latest after a minute. */
@Component
class CurrentAttributes implements AttributeSets, CacheOwner {
    private final CategoryTrees categories;
    private final LoadingCache<Boolean, Map<UUID, List<Attribute>>> sets;

    CurrentAttributes(JdbcAttributeSets rows, CategoryTrees categories) {
        this.categories = categories;
        sets = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> rows.all());
    }

    @Override
    public List<Attribute> of(UUID category) {
        var all = sets.get(true);
        if (all.isEmpty()) return List.of();
        var found = new LinkedHashMap<String, Attribute>();
        for (var node : categories.current().path(category).reversed())
            for (var attribute : all.getOrDefault(node.id(), List.of())) found.put(attribute.key(), attribute);
        return List.copyOf(found.values());
    }

    @Override
    public void forget(Change change) {
        if (change.everything()) sets.invalidate(true); // not invalidateAll: that overlooks a value just being loaded
    }
}
