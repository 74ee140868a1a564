package bd.haat.load.market;

import bd.haat.load.LoadException;
import bd.haat.load.fleet.Fleet;
import bd.haat.load.machine.Postgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What of the market is asked for.
 *
 * @param products ids of the newest thousand
 * @param all ids from the whole market, at random
 * @param variants of which at least some pieces are there
 * @param categories slugs
 * @param words that names hold
 */
public record Goods(
        List<String> products, List<String> all, List<String> variants, List<String> categories, List<String> words) {
    private static final int PAGES = 10;
    private static final int ENOUGH = 20;
    private static final String ANY = "select string_agg(id::text, ';')"
            + " from (select id from products where listed order by random() limit 100000) any_order";

    /** What shoppers see of the newest thousand products, and ids of others. */
    public static Goods in(Fleet fleet) {
        var products = new ArrayList<String>();
        var variants = new ArrayList<String>();
        var words = new LinkedHashSet<String>();
        try (var client = new Client(fleet.gateway())) {
            String cursor = "";
            for (int page = 0; page < PAGES && cursor != null; page++) {
                var list = client.got("/api/v1/products?lang=en&limit=100" + cursor);
                for (var item : list.path("items")) {
                    products.add(item.path("id").asString());
                    if (item.path("available").asInt() >= ENOUGH)
                        variants.add(item.path("variantId").asString());
                    words.addAll(List.of(item.path("name")
                            .asString()
                            .toLowerCase(Locale.ROOT)
                            .split("[^a-z]+")));
                }
                var next = list.path("nextCursor").asString("");
                cursor = next.isEmpty() ? null : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            }
            words.removeIf(word -> word.length() < 4);
            if (variants.isEmpty() || words.isEmpty())
                throw new LoadException("the market has no goods; load the demo market or use --products");
            var categories = new ArrayList<String>();
            for (var root : client.got("/api/v1/categories").path("items")) leaves(root, categories);
            var all = new Postgres(fleet, "product").row(ANY);
            return new Goods(products, all, variants, categories, List.copyOf(words));
        } catch (IOException failed) {
            throw new LoadException("the goods cannot be read: " + failed, failed);
        }
    }

    private static void leaves(JsonNode category, List<String> slugs) {
        if (category.path("children").isEmpty()) slugs.add(category.path("slug").asString());
        for (var child : category.path("children")) leaves(child, slugs);
    }
}
