package bd.haat.seed.market;

import java.util.List;

/**
 * A category of the tree.
 *
 * @param parent slug of the one above, empty at the top
 * @param style which words and colours its goods take, empty at the top
 * @param season when it sells best, empty where it always does
 */
public record Category(String slug, String parent, Bilingual name, String style, String season) {
    /** The whole tree, parents first. */
    static List<Category> all() {
        return Table.read("categories").stream()
                .map(row -> new Category(
                        row.get("slug"),
                        row.get("parent"),
                        new Bilingual(row.get("bn"), row.get("en")),
                        row.get("style"),
                        row.get("season")))
                .toList();
    }
}
