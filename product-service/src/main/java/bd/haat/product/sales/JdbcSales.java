package bd.haat.product.sales;

import bd.haat.product.sql.ArrayLiteral;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSales implements Sales {
    private final JdbcClient jdbc;

    JdbcSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(Map<UUID, Integer> pieces) {
        if (pieces.isEmpty()) return;
        jdbc.sql("select id from products where id = any (:products::uuid[]) order by id for no key update")
                .param("products", ArrayLiteral.of(pieces.keySet()))
                .query(UUID.class)
                .list(); // in this order everywhere, so that two batches never wait for each other in a circle
        jdbc.sql("""
            update products p set sold = p.sold + sold.pieces
            from unnest(:products::uuid[], :pieces::int[]) as sold (product_id, pieces)
            where p.id = sold.product_id\
            """)
                .param("products", ArrayLiteral.of(pieces.entrySet(), Map.Entry::getKey))
                .param("pieces", ArrayLiteral.of(pieces.entrySet(), Map.Entry::getValue))
                .update();
    }

    /** Has the documents of these products written again, for sales that no movement of stock announces. */
    void rewriteDocuments(Map<UUID, Integer> pieces) {
        jdbc.sql("""
            insert into search_pending (product_id, since)
            select id, now() from products where id = any (:products::uuid[]) order by id
            on conflict (product_id) do nothing\
            """).param("products", ArrayLiteral.of(pieces.keySet())).update();
    }
}
