package bd.haat.product.facet;

import bd.haat.product.attribute.Attribute;
import bd.haat.product.attribute.AttributeSets;
import bd.haat.product.category.CategoryTree;
import bd.haat.product.query.Asked;
import bd.haat.product.query.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attributes that a search may filter by: those marked as facets of the category asked for, else of the only one that the words name. */
public record Scope(List<Attribute> attributes) {
    public static Scope of(Wanted wanted, Asked asked, CategoryTree tree, AttributeSets sets) {
        return new Scope(category(wanted, asked, tree).map(sets::of).orElse(List.of()).stream()
                .filter(Attribute::isFacet)
                .toList());
    }

    Optional<Attribute> find(String key) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .findFirst();
    }

    private static Optional<UUID> category(Wanted wanted, Asked asked, CategoryTree tree) {
        if (wanted.hasCategory()) return tree.find(wanted.category()).map(CategoryTree.Node::id);
        var named = asked.intent().categories();
        return named.size() == 1 ? Optional.of(UUID.fromString(named.getFirst())) : Optional.empty();
    }
}
