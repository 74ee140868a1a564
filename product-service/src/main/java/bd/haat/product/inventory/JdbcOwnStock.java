package bd.haat.product.inventory;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.sql.ArrayLiteral;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOwnStock implements OwnStock {
    private final JdbcClient jdbc;

    JdbcOwnStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LowVariant> low(UUID seller, UUID after, int most) {
        return jdbc.sql("""
            select s.variant_id, s.product_id, v.sku, p.name_bn, p.name_en, s.on_hand - s.reserved as available, s.low_at
            from stock s join variants v on v.id = s.variant_id join products p on p.id = s.product_id
            where s.seller_id = :seller and s.low_at is not null and s.variant_id > :after
              and s.on_hand - s.reserved <= s.low_at and v.removed_at is null
            order by s.variant_id limit :most\
            """)
                .param("seller", seller)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new LowVariant(
                        row.getObject("variant_id", UUID.class),
                        row.getObject("product_id", UUID.class),
                        row.getString("sku"),
                        new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                        row.getInt("available"),
                        row.getInt("low_at")))
                .list();
    }

    @Override
    public void mark(UUID variant, Integer mark) {
        jdbc.sql("update stock set low_at = :mark where variant_id = :variant")
                .param("mark", mark)
                .param("variant", variant)
                .update();
    }

    @Override
    public Map<String, UUID> bySku(UUID seller, Collection<String> skus) {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("""
            select v.sku, v.id from unnest(:skus::text[]) as asked (sku)
            join variants v on v.seller_id = :seller and v.sku = asked.sku and v.removed_at is null\
            """)
                .param("seller", seller)
                .param("skus", ArrayLiteral.of(skus))
                .query(row -> {
                    ids.put(row.getString("sku"), row.getObject("id", UUID.class));
                });
        return ids;
    }
}
