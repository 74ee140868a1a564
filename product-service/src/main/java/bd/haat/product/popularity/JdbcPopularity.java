package bd.haat.product.popularity;

import bd.haat.product.popularity.ProductPopularity.Item;
import bd.haat.product.sql.ArrayLiteral;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Popularity as it was last measured. */
@Repository
class JdbcPopularity {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    JdbcPopularity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Brings a range of products to a measurement. Rows of a later measurement stay; products that we do not have are clients' inventions.
     *
     * @return those whose popularity is another now
     */
    List<UUID> keep(ProductPopularity measured) {
        return jdbc.sql("""
            with measured as (
                select m.id, m.popularity from unnest(:products::uuid[], :popularities::int[]) as m (id, popularity)
                join products p on p.id = m.id),
            risen as (
                insert into product_popularity as known (product_id, popularity, version, measured_at)
                select id, popularity, 1, :at from measured order by id
                on conflict (product_id) do update
                set popularity = excluded.popularity, version = known.version + 1, measured_at = excluded.measured_at
                where known.measured_at < excluded.measured_at and known.popularity <> excluded.popularity
                returning product_id),
            forgotten as (
                update product_popularity set popularity = 0, version = version + 1, measured_at = :at
                where product_id > :after and product_id <= :upTo and popularity > 0 and measured_at < :at
                  and product_id <> all (:products::uuid[])
                returning product_id)
            select product_id from risen union all select product_id from forgotten\
            """)
                .param("products", ArrayLiteral.of(measured.items(), Item::productId))
                .param("popularities", ArrayLiteral.of(measured.items(), Item::popularity))
                .param("at", measured.measuredAt().atOffset(ZoneOffset.UTC))
                .param("after", measured.after() == null ? FIRST : measured.after())
                .param("upTo", measured.upTo() == null ? LAST : measured.upTo())
                .query(UUID.class)
                .list();
    }
}
