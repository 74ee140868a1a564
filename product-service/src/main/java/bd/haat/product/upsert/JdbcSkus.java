package bd.haat.product.upsert;

import bd.haat.product.sql.ArrayLiteral;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSkus implements Skus {
    private final JdbcClient jdbc;

    JdbcSkus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Known> known(UUID sellerId, Collection<String> skus) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
            select sku, id, product_id from variants
            where seller_id = :seller and removed_at is null and sku = any (:skus::text[])\
            """)
                .param("seller", sellerId)
                .param("skus", ArrayLiteral.of(skus))
                .query(row -> {
                    known.put(
                            row.getString("sku"),
                            new Known(row.getObject("id", UUID.class), row.getObject("product_id", UUID.class)));
                });
        return known;
    }
}
