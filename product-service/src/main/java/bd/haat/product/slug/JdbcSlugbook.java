package bd.haat.product.slug;

import bd.haat.product.script.Slugs;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSlugbook implements Slugbook {
    private final JdbcClient jdbc;

    JdbcSlugbook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String claim(UUID productId, String wanted) {
        var slug = wanted;
        while (!belongs(productId, slug)) slug = Slugs.distinct(wanted);
        return slug;
    }

    private boolean belongs(UUID productId, String slug) {
        return jdbc.sql("""
            insert into product_slugs as known (slug, product_id) values (:slug, :product)
            on conflict (slug) do update set product_id = excluded.product_id
            where known.product_id = excluded.product_id\
            """).param("slug", slug).param("product", productId).update() == 1;
    }
}
