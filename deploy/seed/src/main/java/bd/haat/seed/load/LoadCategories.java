package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.market.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the tree of categories. */
record LoadCategories(Account admin, Progresses progresses) {
    private static final String PATH = "/api/v1/admin/categories";

    /** Ids by slug. */
    Map<String, String> load(List<Category> categories) {
        var ids = new HashMap<String, String>();
        for (var item : admin.got(PATH).path("items"))
            ids.put(item.path("slug").asString(), item.path("id").asString());
        try (var progress = progresses.of("categories", categories.size())) {
            for (int position = 0; position < categories.size(); position++) {
                var category = categories.get(position);
                if (!ids.containsKey(category.slug())) {
                    var made = admin.posted(PATH, body(category, position, ids));
                    ids.put(category.slug(), made.path("id").asString());
                }
                progress.step();
            }
        }
        return ids;
    }

    private static Map<String, Object> body(Category category, int position, Map<String, String> ids) {
        var body = new HashMap<String, Object>(
                Map.of("name", category.name(), "slug", category.slug(), "position", position));
        if (!category.parent().isEmpty()) body.put("parentId", ids.get(category.parent()));
        return body;
    }
}
