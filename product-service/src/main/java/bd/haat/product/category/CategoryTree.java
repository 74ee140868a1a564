package bd.haat.product.category;

import bd.haat.common.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All categories at one moment; answers without the database. */
public final class CategoryTree {
    private final List<Node> roots;
    private final Map<UUID, Node> byId;
    private final Map<String, Node> bySlug;

    /**
     * @param nodes in the order in which siblings shall stand
     * @param formerSlugs whose they were
     */
    CategoryTree(List<Node> nodes, Map<String, UUID> formerSlugs) {
        byId = new HashMap<>();
        bySlug = new HashMap<>();
        formerSlugs.forEach((slug, id) ->
                nodes.stream().filter(node -> node.id.equals(id)).forEach(node -> bySlug.put(slug, node)));
        for (var node : nodes) {
            byId.put(node.id, node);
            bySlug.put(node.slug, node);
        }
        roots = new ArrayList<>();
        for (var node : nodes) {
            var parent = node.parentId == null ? null : byId.get(node.parentId);
            (parent == null ? roots : parent.children).add(node);
        }
    }

    public List<Node> roots() {
        return List.copyOf(roots);
    }

    public Collection<Node> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Node> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @param idOrSlug as a shopper names it in a filter; a slug that the category had before is as good */
    public Optional<Node> find(String idOrSlug) {
        var node = bySlug.get(idOrSlug);
        if (node != null) return Optional.of(node);
        return idOrSlug.length() == 36
                ? byId.values().stream()
                        .filter(known -> known.id.toString().equals(idOrSlug))
                        .findFirst()
                : Optional.empty();
    }

    /** The category itself and everything above it, nearest first. */
    public List<Node> path(UUID id) {
        var path = new ArrayList<Node>();
        for (var node = byId.get(id);
                node != null && !path.contains(node);
                node = node.parentId == null ? null : byId.get(node.parentId)) path.add(node);
        return path;
    }

    /** One category with what hangs below it. */
    public static final class Node {
        private final UUID id;
        private final UUID parentId;
        private final String slug;
        private final LocalizedText name;
        private final String restriction;
        private final List<Node> children = new ArrayList<>();

        Node(UUID id, UUID parentId, String slug, LocalizedText name, String restriction) {
            this.id = id;
            this.parentId = parentId;
            this.slug = slug;
            this.name = name;
            this.restriction = restriction;
        }

        public UUID id() {
            return id;
        }

        public String slug() {
            return slug;
        }

        public LocalizedText name() {
            return name;
        }

        /** The licence that its goods need, or null; those below it need it too. */
        public String restriction() {
            return restriction;
        }

        public List<Node> children() {
            return List.copyOf(children);
        }

        /** The ids of this category and all below it. */
        public List<UUID> family() {
            var family = new ArrayList<UUID>(List.of(id));
            children.forEach(child -> family.addAll(child.family()));
            return family;
        }
    }
}
