package bd.haat.product.attribute;

import bd.haat.product.attribute.AttributeEdit.Done;
import bd.haat.product.attribute.AttributeEdit.Wrong;
import bd.haat.product.cache.Changes;
import bd.haat.product.category.CategoryTrees;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces what a category wants to know. Products listed before stay; the new definitions count from their next edit on. */
@Service
class EditAttributes {
    private final JdbcAttributeSets sets;
    private final CategoryTrees categories;
    private final Changes changes;

    EditAttributes(JdbcAttributeSets sets, CategoryTrees categories, Changes changes) {
        this.sets = sets;
        this.categories = categories;
        this.changes = changes;
    }

    /** @param check sees the set under its lock and may throw */
    @Transactional
    public AttributeEdit replace(UUID category, List<Attribute> wished, Consumer<AttributeSet> check) {
        sets.lock(category);
        var before = sets.find(category);
        check.accept(before);
        var keys = new HashSet<String>();
        for (int i = 0; i < wished.size(); i++) {
            var place = "items[" + i + "].";
            if (!keys.add(wished.get(i).key())) return new Wrong(new Fault(place + "key", "duplicate"));
            var wrong = wished.get(i).contradiction();
            if (wrong.isPresent())
                return new Wrong(
                        new Fault(place + wrong.get().field(), wrong.get().code()));
        }
        var after = new AttributeSet(wished, before.version() + 1);
        sets.put(category, after);
        if (!facets(before).equals(facets(after)))
            categories.current().find(category).ifPresent(node -> sets.rewriteDocuments(node.family()));
        changes.everything();
        return new Done(after);
    }

    /** What documents of products depend on. */
    private static List<?> facets(AttributeSet set) {
        return set.items().stream()
                .map(attribute -> List.of(attribute.key(), attribute.kind(), attribute.isFacet()))
                .toList();
    }
}
