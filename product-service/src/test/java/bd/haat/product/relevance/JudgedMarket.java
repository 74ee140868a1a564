package bd.haat.product.relevance;

import static org.awaitility.Awaitility.await;

import bd.haat.common.persistence.Ids;
import bd.haat.product.Market;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The synthetic goods in the service's database, and indexed by the service as it indexes all goods. */
final class JudgedMarket {
    private final Market market;
    private final Map<UUID, Good> goods = new LinkedHashMap<>();
    private UUID root;

    JudgedMarket(Market market) {
        this.market = market;
    }

    Map<UUID, Good> goods() {
        return goods;
    }

    /** The category that holds them and nothing of other tests. */
    UUID root() {
        return root;
    }

    void fill() {
        var categories = new HashMap<String, UUID>();
        for (var row : Table.rows("categories.csv"))
            categories.put(row[0], market.category(row[2], row[3], categories.get(row[1])));
        root = categories.get("judged");
        var towns = List.of("dhaka", "chattogram", "rajshahi");
        var shops = List.of(market.shop(23.7465, 90.376), market.shop(22.3569, 91.7832), market.shop(24.3745, 88.6042));
        var words = new Words();
        var random = new Random(4);
        var rows = Table.rows("goods.csv").stream()
                .flatMap(row -> Good.of(row, words))
                .map(good -> {
                    int place = random.nextInt(shops.size());
                    good.facts().put("shop", towns.get(place));
                    return row(good, categories, shops.get(place), words, random);
                })
                .toList();
        insert(Market.JSON.writeValueAsString(rows));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> market.read("/api/v1/search/products?limit=1&category=" + root)
                                .get("total")
                                .asInt()
                        == goods.size());
    }

    private Map<String, Object> row(
            Good good, Map<String, UUID> categories, Market.Shop shop, Words words, Random random) {
        var id = Ids.next();
        goods.put(id, good);
        var row = new HashMap<String, Object>();
        row.put("id", id);
        row.put("variant", Ids.next());
        row.put("seller", shop.id());
        row.put("category", categories.get(good.facts().get("category")));
        row.put("bn", good.nameBn());
        row.put("en", good.nameEn());
        row.put(
                "brand",
                good.facts().containsKey("brand") ? words.en(good.facts().get("brand")) : null);
        row.put("options", good.options());
        row.put("price", good.price() * 100L);
        row.put("stock", good.stock());
        row.put("sold", (long) Math.exp(random.nextDouble() * 8));
        row.put("reviews", random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(200));
        row.put("rating", 3 + random.nextInt(21) / 10.0);
        return row;
    }

    private void insert(String rows) {
        var from = """
             from jsonb_to_recordset(?::jsonb) as row (id uuid, variant uuid, seller uuid, category uuid, bn text, en text, brand text,
                options jsonb, price bigint, stock integer, sold bigint, reviews integer, rating numeric)
            """;
        List.of("""
            insert into products (id, seller_id, category_id, slug, name_bn, name_en, brand, attributes, status, created_at, updated_at,
                version, listed, offer_variant_id, offer_minor, sold, rating, review_count)
            select id, seller, category, id::text, bn, en, brand, '{}', 'ACTIVE', now(), now(), 1, true, variant, price, sold,
                case reviews when 0 then 0 else rating end, reviews
            """, """
            insert into variants (id, product_id, seller_id, sku, price_minor, currency, options, position)
            select variant, id, seller, 'J-' || id, price, 'BDT', options, 0
            """, """
            insert into stock (variant_id, product_id, seller_id, on_hand) select variant, id, seller, stock
            """, """
            insert into stock_movements (variant_id, kind, on_hand_delta, reserved_delta, at)
            select variant, 'OPENED', stock, 0, now()
            """, """
            insert into search_pending (product_id, since) select id, now()
            """)
                .forEach(insert -> market.db().sql(insert + from).param(rows).update());
    }
}
