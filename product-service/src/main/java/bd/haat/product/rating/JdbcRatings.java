package bd.haat.product.rating;

import bd.haat.product.sql.ArrayLiteral;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatings {
    private final JdbcClient jdbc;

    JdbcRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts the stars of these products. Their rows are locked first, so of two counts at once the later one sees all that the earlier
     * one saw.
     *
     * @return those that changed
     */
    List<Rated> recount(Collection<UUID> products) {
        if (products.isEmpty()) return List.of();
        jdbc.sql("select id from products where id = any (:products::uuid[]) order by id for no key update")
                .param("products", ArrayLiteral.of(products))
                .query(UUID.class)
                .list();
        return jdbc.sql("""
            insert into product_ratings as known
                (product_id, stars_1, stars_2, stars_3, stars_4, stars_5, rating, version)
            select p.id, n.one, n.two, n.three, n.four, n.five,
                   case when n.total = 0 then 0
                        else round((prior.weight * prior.mean_hundredths / 100.0 + n.stars) / (prior.weight + n.total), 2) end,
                   1
            from products p
            cross join lateral (
                select count(*) as total, coalesce(sum(rating), 0) as stars,
                       count(*) filter (where rating = 1) as one, count(*) filter (where rating = 2) as two,
                       count(*) filter (where rating = 3) as three, count(*) filter (where rating = 4) as four,
                       count(*) filter (where rating = 5) as five
                from reviews where product_id = p.id and status = 'PUBLISHED') n
            cross join (select weight, mean_hundredths from rating_priors order by id desc limit 1) prior
            where p.id = any (:products::uuid[])
            on conflict (product_id) do update
            set stars_1 = excluded.stars_1, stars_2 = excluded.stars_2, stars_3 = excluded.stars_3,
                stars_4 = excluded.stars_4, stars_5 = excluded.stars_5, rating = excluded.rating,
                version = known.version + 1
            where (known.stars_1, known.stars_2, known.stars_3, known.stars_4, known.stars_5, known.rating)
                is distinct from (excluded.stars_1, excluded.stars_2, excluded.stars_3, excluded.stars_4,
                                  excluded.stars_5, excluded.rating)
            returning product_id, rating, stars_1 + stars_2 + stars_3 + stars_4 + stars_5 as review_count, version\
            """)
                .param("products", ArrayLiteral.of(products))
                .query(Rated.class)
                .list();
    }

    /** Puts ratings where pages, lists and documents are read from. */
    void show(Collection<Rated> rated) {
        jdbc.sql("""
            update products p set rating = rated.rating, review_count = rated.reviews
            from unnest(:products::uuid[], :ratings::numeric[], :counts::int[]) as rated (id, rating, reviews)
            where p.id = rated.id\
            """)
                .param("products", ArrayLiteral.of(rated, Rated::productId))
                .param("ratings", ArrayLiteral.of(rated, Rated::rating))
                .param("counts", ArrayLiteral.of(rated, Rated::reviewCount))
                .update();
    }

    List<UUID> after(UUID product, int most) {
        return jdbc.sql(
                        "select product_id from product_ratings where product_id > :after order by product_id limit :most")
                .param("after", product)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
