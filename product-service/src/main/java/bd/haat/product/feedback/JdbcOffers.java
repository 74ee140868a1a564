package bd.haat.product.feedback;

import bd.haat.common.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOffers implements Offers {
    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Offered> of(UUID productId) {
        return find(productId, "");
    }

    @Override
    public Optional<Offered> listed(UUID productId) {
        return find(productId, " and p.listed");
    }

    private Optional<Offered> find(UUID productId, String condition) {
        return jdbc.sql("""
            select p.id, p.name_bn, p.name_en, s.id as seller_id, s.owner_id, s.name_bn as shop_bn, s.name_en as shop_en
            from products p join sellers s on s.id = p.seller_id where p.id = :id\
            """ + condition)
                .param("id", productId)
                .query((row, _) -> new Offered(
                        row.getObject("id", UUID.class),
                        new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                        row.getObject("seller_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        new LocalizedText(row.getString("shop_bn"), row.getString("shop_en"))))
                .optional();
    }
}
