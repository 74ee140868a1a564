package bd.haat.load.market;

import bd.haat.load.fleet.Fleet;
import bd.haat.load.machine.Postgres;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * A catalogue too large for the public API to be filled in reasonable time: products beyond those that {@link Catalogue} makes are copies of them,
 * written into product-service's own tables as it would write them, with their variants, stock and ledger. The index does not know them before
 * {@link Indexing} has it written anew.
 */
public final class CatalogueCopies {
    private static final int STEP = 50_000;

    private static final String CHOSEN = """
        create temp table chosen on commit drop as
        with originals as (
            select p.id, row_number() over (order by p.id) - 1 as k
            from products p join variants v on v.product_id = p.id and v.removed_at is null
            where v.sku ~ '^LOAD-00[0-9]{4}-S$'),
        numbers as (
            select n, n %% (select count(*) from originals) as k, lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') as ms
            from generate_series(%d, %d) n)
        select n, originals.id as original,
               (ms || '7' || left(md5(random()::text), 3) || '8' || left(md5(random()::text), 15))::uuid as id
        from numbers join originals using (k)\
        """;

    private static final String CHOSEN_VARIANTS = """
        create temp table chosen_variants on commit drop as
        select chosen.n, chosen.id as product_id, v.id as original, gen_random_uuid() as id
        from chosen join variants v on v.product_id = chosen.original and v.removed_at is null\
        """;

    private static final String PRODUCTS = """
        insert into products
        select (jsonb_populate_record(p, jsonb_build_object(
            'id', chosen.id, 'slug', 'load-copy-' || chosen.n, 'slug_bn', null, 'fingerprint', 'load ' || chosen.n,
            'name_en', regexp_replace(p.name_en, '[0-9]+$', chosen.n::text), 'name_bn', 'পণ্য ' || chosen.n,
            'offer_variant_id', offer.id, 'sold', floor(500 * power(random(), 6)), 'rating', 0, 'review_count', 0,
            'created_at', now(), 'updated_at', now()))).*
        from chosen join products p on p.id = chosen.original
        left join chosen_variants offer on offer.product_id = chosen.id and offer.original = p.offer_variant_id\
        """;

    private static final String VARIANTS = """
        insert into variants
        select (jsonb_populate_record(v, jsonb_build_object('id', chosen.id, 'product_id', chosen.product_id,
            'sku', 'LOAD-' || lpad(chosen.n::text, 6, '0') || right(v.sku, 2)))).*
        from chosen_variants chosen join variants v on v.id = chosen.original\
        """;

    /** What a trigger would write row by row; the audit of what nobody did is left out. */
    private static final String PRICES = """
        insert into variant_prices (variant_id, price_minor)
        select v.id, v.price_minor from chosen_variants chosen join variants v on v.id = chosen.id\
        """;

    private static final String STOCK = """
        insert into stock
        select (jsonb_populate_record(s, jsonb_build_object('variant_id', chosen.id, 'product_id', chosen.product_id,
            'on_hand', 10000, 'reserved', 0, 'version', 1))).*
        from chosen_variants chosen join stock s on s.variant_id = chosen.original\
        """;

    private static final String LEDGER = """
        insert into stock_movements (variant_id, kind, on_hand_delta, reserved_delta, at)
        select id, 'OPENED', 10000, 0, now() from chosen_variants\
        """;

    private static final String SLUGS =
            "insert into product_slugs (slug, product_id) select 'load-copy-' || n, id from chosen";

    private final Postgres database;
    private final PrintStream progress;

    public CatalogueCopies(Fleet fleet, PrintStream progress) {
        this.database = new Postgres(fleet, "product");
        this.progress = progress;
    }

    /** @return whether there are new ones */
    public boolean fill(int products) throws IOException {
        int known = Integer.parseInt(database.row("""
            select coalesce(max(substr(sku, 6, 6)::int), -1) + 1 from variants where sku ~ '^LOAD-[0-9]{6}-S$'\
            """).getFirst());
        for (int next = known; next < products; next += STEP) {
            int last = Math.min(next + STEP, products) - 1;
            database.session(List.of(
                    "begin",
                    CHOSEN.formatted(next, last),
                    CHOSEN_VARIANTS,
                    PRODUCTS,
                    SLUGS,
                    "alter table variants disable trigger user",
                    VARIANTS,
                    "alter table variants enable trigger user",
                    PRICES,
                    STOCK,
                    LEDGER,
                    "commit"));
            progress.println((last + 1) + " products");
        }
        if (known >= products) return false;
        for (var table : List.of("products", "variants", "stock", "product_slugs"))
            database.session(List.of("analyze " + table));
        return true;
    }
}
