package bd.haat.product.category;

import bd.haat.common.persistence.Ids;
import bd.haat.product.cache.Changes;
import bd.haat.product.category.CategoryEdit.Deep;
import bd.haat.product.category.CategoryEdit.Done;
import bd.haat.product.category.CategoryEdit.InUse;
import bd.haat.product.category.CategoryEdit.NoParent;
import bd.haat.product.category.CategoryEdit.OwnDescendant;
import bd.haat.product.category.CategoryEdit.SlugTaken;
import bd.haat.product.script.Slugs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the tree, one change at a time, and keeps it a tree. */
@Service
@Transactional
class EditCategories {
    static final int DEEPEST = 6;

    private final Categories categories;
    private final Changes changes;

    EditCategories(Categories categories, Changes changes) {
        this.categories = categories;
        this.changes = changes;
    }

    CategoryEdit add(CategoryRequest wanted) {
        categories.lockTree();
        var rows = rows();
        var slug = wanted.slug() != null ? wanted.slug() : free(Slugs.of(wanted.name(), "category"), rows);
        if (taken(slug, null, rows)) return new SlugTaken();
        if (wanted.parentId() != null && !rows.containsKey(wanted.parentId())) return new NoParent();
        if (depth(wanted.parentId(), rows) + 1 > DEEPEST) return new Deep();
        changes.everything();
        return new Done(categories.saveAndFlush(new Category(Ids.next(), slug).change(wanted)));
    }

    /** @param check sees the category as it stands under the lock and may throw */
    CategoryEdit change(UUID id, CategoryRequest wanted, Consumer<Category> check) {
        categories.lockTree();
        var rows = rows();
        var category = rows.get(id);
        check.accept(category);
        if (wanted.parentId() != null) {
            if (!rows.containsKey(wanted.parentId())) return new NoParent();
            for (var above = rows.get(wanted.parentId()); above != null; above = rows.get(above.parentId()))
                if (above == category) return new OwnDescendant();
            if (depth(wanted.parentId(), rows) + height(id, rows) > DEEPEST) return new Deep();
        }
        if (wanted.slug() != null && !wanted.slug().equals(category.slug())) {
            if (taken(wanted.slug(), id, rows)) return new SlugTaken();
            categories.dropFormerSlug(wanted.slug(), id);
            categories.keepSlug(category.slug(), id);
            category.rename(wanted.slug());
        }
        category.change(wanted);
        changes.everything();
        var saved = categories.saveAndFlush(category);
        categories.rewriteDocuments(family(id, rows));
        return new Done(saved);
    }

    CategoryEdit remove(UUID id, Consumer<Category> check) {
        categories.lockTree();
        var category = categories.findById(id).orElse(null);
        check.accept(category);
        if (categories.existsByParentId(id) || categories.holdsProducts(id)) return new InUse();
        categories.delete(category);
        categories.flush();
        changes.everything();
        return new Done(category);
    }

    private Map<UUID, Category> rows() {
        var rows = new HashMap<UUID, Category>();
        categories.findAllByOrderByPositionAscSlugAsc().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** By another category, now or before: old links must not lead to other goods. */
    private boolean taken(String slug, UUID own, Map<UUID, Category> rows) {
        return rows.values().stream().anyMatch(row -> row.slug().equals(slug))
                || categories.formerSlugs().stream()
                        .anyMatch(former -> former.getSlug().equals(slug)
                                && !former.getCategoryId().equals(own));
    }

    private String free(String slug, Map<UUID, Category> rows) {
        return taken(slug, null, rows) ? Slugs.distinct(slug) : slug;
    }

    private static int depth(UUID id, Map<UUID, Category> rows) {
        int depth = 0;
        for (var row = rows.get(id); row != null; row = rows.get(row.parentId())) depth++;
        return depth;
    }

    private static List<UUID> family(UUID id, Map<UUID, Category> rows) {
        var family = new ArrayList<UUID>(List.of(id));
        rows.values().stream()
                .filter(row -> id.equals(row.parentId()))
                .forEach(child -> family.addAll(family(child.id(), rows)));
        return family;
    }

    private static int height(UUID id, Map<UUID, Category> rows) {
        return 1
                + rows.values().stream()
                        .filter(row -> id.equals(row.parentId()))
                        .mapToInt(row -> height(row.id(), rows))
                        .max()
                        .orElse(0);
    }
}
