package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Image;
import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a cart or an order needs of many variants, in one statement. */
@Repository
class JdbcVariants {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcVariants(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<VariantView> find(Collection<UUID> ids) {
        return jdbc.sql("""
            select v.id, v.product_id, v.seller_id, v.sku, v.price_minor, v.currency, v.options, v.weight_grams, p.name_bn, p.name_en,
                   p.category_id, s.name_bn as shop_bn, s.name_en as shop_en,
                   stock.on_hand - stock.reserved as available, v.removed_at is null and p.listed as orderable,
                   (select object_key from product_images where product_id = p.id
                    order by position limit 1) as image
            from variants v
            join products p on p.id = v.product_id
            join sellers s on s.id = v.seller_id
            join stock on stock.variant_id = v.id
            where v.id = any (:ids::uuid[])\
            """)
                .param("ids", ArrayLiteral.of(ids))
                .query(this::view)
                .list();
    }

    private VariantView view(ResultSet row, int number) throws SQLException {
        var image = row.getString("image");
        return new VariantView(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                new LocalizedText(row.getString("shop_bn"), row.getString("shop_en")),
                row.getString("sku"),
                new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                json.readValue(row.getString("options"), new TypeReference<Map<String, String>>() {}),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getObject("category_id", UUID.class),
                image == null ? null : Image.PATH + image,
                row.getObject("weight_grams", Integer.class),
                row.getInt("available"),
                row.getBoolean("orderable"));
    }
}
