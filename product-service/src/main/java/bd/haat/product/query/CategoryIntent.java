package bd.haat.product.query;

import bd.haat.product.category.CategoryTree;
import bd.haat.product.category.CategoryTrees;
import bd.haat.product.script.SoundKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which categories a query names: those of whose names a part ({@code Tea} of {@code Tea and coffee}) has no word that was not asked
 * for. What stands in them comes before what bears the word otherwise: tea before strainers.
 */
@Component
class CategoryIntent {
    private static final int MOST = 8;
    private static final Pattern PARTS = Pattern.compile("\\s+(?:and|&|ও|এবং)\\s+|[,/]");

    private final CategoryTrees trees;
    private volatile Named named = new Named(null, Map.of());

    CategoryIntent(CategoryTrees trees) {
        this.trees = trees;
    }

    Intent of(List<Term> terms) {
        if (terms.isEmpty()) return Intent.NONE;
        var met = new HashMap<Part, Set<Integer>>();
        var by = new HashMap<Part, Set<Term>>();
        var parts = parts();
        for (var term : terms)
            for (var key : term.keys())
                for (var place : parts.getOrDefault(key, List.of())) {
                    met.computeIfAbsent(place.part(), _ -> new HashSet<>()).add(place.word());
                    by.computeIfAbsent(place.part(), _ -> new HashSet<>()).add(term);
                }
        met.entrySet()
                .removeIf(entry -> entry.getValue().size() < entry.getKey().words());
        int most = met.keySet().stream()
                .mapToInt(part -> by.get(part).size())
                .max()
                .orElse(0);
        var ids = met.keySet().stream()
                .filter(part -> by.get(part).size() == most)
                .map(Part::category)
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
        return new Intent(
                ids, most == terms.stream().filter(term -> !term.measure()).count());
    }

    private Map<String, List<Place>> parts() {
        var tree = trees.current();
        var known = named;
        if (known.tree() != tree) named = known = new Named(tree, read(tree));
        return known.byKey();
    }

    private static Map<String, List<Place>> read(CategoryTree tree) {
        var byKey = new HashMap<String, List<Place>>();
        for (var node : tree.all())
            Stream.of(node.name().bn(), node.name().en())
                    .filter(name -> name != null)
                    .flatMap(PARTS::splitAsStream)
                    .map(SoundKeys::words)
                    .filter(words -> words.length > 0)
                    .forEach(words -> add(new Part(node.id().toString(), List.of(words)), byKey));
        return byKey;
    }

    private static void add(Part part, Map<String, List<Place>> byKey) {
        for (int i = 0; i < part.words(); i++)
            for (var key : SoundKeys.of(part.text().get(i)))
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Place(part, i));
    }

    private record Part(String category, List<String> text) {
        int words() {
            return text.size();
        }
    }

    private record Place(Part part, int word) {}

    private record Named(CategoryTree tree, Map<String, List<Place>> byKey) {}
}
