package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import bd.haat.seed.api.Api;
import bd.haat.seed.market.Product;
import bd.haat.seed.market.Variant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the goods of each shop that it does not yet offer. */
record LoadProducts(Api api, Map<String, String> categoryIds, Progresses progresses) {
    private static final Duration APPROVAL_TRAVELS_WITHIN = Duration.ofSeconds(30);

    Shelf load(List<LoadShops.Open> shops, List<Product> products) {
        var shelf = new Shelf();
        var owners = shops.stream().collect(Collectors.toMap(open -> open.shop().number(), LoadShops.Open::owner));
        Parallel.each(progresses.silent(), shops, open -> remember(open, shelf));
        try (var progress = progresses.of("products", products.size())) {
            Parallel.each(progress, products, product -> {
                if (shelf.find(product.variants().getFirst()).isEmpty()) {
                    list(product, owners.get(product.shop().number()), shelf);
                }
            });
        }
        return shelf;
    }

    private void remember(LoadShops.Open open, Shelf shelf) {
        var path = "/api/v1/products?limit=100&seller=" + open.id();
        for (String next = path; next != null; ) {
            var page = Account.need(api.get(null, next), next);
            for (var item : page.path("items")) {
                var detail = api.get(null, "/api/v1/products/" + item.path("id").asString());
                if (detail.ok()) shelf.put(detail.body());
            }
            var cursor = page.path("nextCursor").asString("");
            next = cursor.isEmpty() ? null : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
    }

    private void list(Product product, Account owner, Shelf shelf) {
        var body = new HashMap<String, Object>(Map.of(
                "name", product.name(),
                "description", product.description(),
                "categoryId", categoryIds.get(product.category().slug()),
                "variants", product.variants().stream().map(LoadProducts::body).toList()));
        if (product.brand() != null) body.put("brand", product.brand());
        long begun = System.nanoTime();
        var answer = owner.post("/api/v1/products", body);
        while (answer.problem("seller-not-active") && System.nanoTime() - begun < APPROVAL_TRAVELS_WITHIN.toNanos()) {
            Api.pause(Duration.ofMillis(200));
            answer = owner.post("/api/v1/products", body);
        }
        // Listed by an earlier run and withdrawn since: its owner's wish stands.
        if (!answer.problem("sku-taken"))
            shelf.put(Account.need(answer, "listing " + product.name().en()));
    }

    private static Map<String, Object> body(Variant variant) {
        var body = new HashMap<String, Object>(Map.of(
                "sku", variant.sku(),
                "price", taka(variant.price()),
                "options", variant.options(),
                "stock", variant.stock()));
        if (variant.compareAtPrice() > 0) body.put("compareAtPrice", taka(variant.compareAtPrice()));
        return body;
    }

    private static Map<String, Object> taka(long paisa) {
        return Map.of("amount", paisa, "currency", "BDT");
    }
}
