package bd.haat.product.wishlist;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.Ids;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.browse.ListItem;
import bd.haat.product.catalogue.Image;
import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWishes {
    private final JdbcClient jdbc;

    JdbcWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the price it has now; wished for again, it stays as it was. */
    void add(UUID customer, UUID product, Instant now) {
        jdbc.sql("""
            insert into wishes (id, customer_id, product_id, price_minor, wished_at)
            select :id, :customer, id, offer_minor, :now from products where id = :product
            on conflict (customer_id, product_id) do nothing\
            """)
                .param("id", Ids.next())
                .param("customer", customer)
                .param("product", product)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID customer, UUID product) {
        jdbc.sql("delete from wishes where customer_id = :customer and product_id = :product")
                .param("customer", customer)
                .param("product", product)
                .update();
    }

    int count(UUID customer) {
        return jdbc.sql("select count(*) from wishes where customer_id = :customer")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    /** Which of these are wished for. */
    List<UUID> among(UUID customer, Collection<UUID> products) {
        return jdbc.sql("""
            select product_id from wishes where customer_id = :customer and product_id = any (:products::uuid[])\
            """)
                .param("customer", customer)
                .param("products", ArrayLiteral.of(products))
                .query(UUID.class)
                .list();
    }

    /** Newest first, before the given one; up to one row more than the page has. */
    List<Row> before(UUID customer, UUID id, int most, Language language) {
        return jdbc.sql("""
            select w.id as wish_id, w.price_minor as then_minor, w.wished_at, p.id, p.slug, p.name_bn, p.name_en,
                   p.listed, p.offer_minor, p.offer_variant_id, p.rating, p.review_count, p.seller_id,
                   s.name_bn as shop_bn, s.name_en as shop_en, coalesce(v.currency, 'BDT') as currency,
                   st.on_hand - st.reserved as available,
                   (select object_key from product_images where product_id = p.id order by position limit 1) as image
            from (select * from wishes where customer_id = :customer and id < :before order by id desc limit :most) w
            join products p on p.id = w.product_id
            join sellers s on s.id = p.seller_id
            left join variants v on v.id = p.offer_variant_id
            left join stock st on st.variant_id = p.offer_variant_id
            order by w.id desc\
            """)
                .param("customer", customer)
                .param("before", id)
                .param("most", most)
                .query((row, _) -> row(row, language))
                .list();
    }

    private static Row row(ResultSet row, Language language) throws SQLException {
        boolean listed = row.getBoolean("listed");
        var currency = row.getString("currency");
        var image = row.getString("image");
        return new Row(
                row.getObject("wish_id", UUID.class),
                new Wish(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        new LocalizedText(row.getString("name_bn"), row.getString("name_en")).in(language),
                        image == null ? null : Image.PATH + image,
                        listed,
                        listed ? new Money(row.getLong("offer_minor"), currency) : null,
                        new Money(row.getLong("then_minor"), currency),
                        listed ? row.getInt("available") : null,
                        listed ? row.getObject("offer_variant_id", UUID.class) : null,
                        row.getDouble("rating"),
                        row.getInt("review_count"),
                        new ListItem.SellerName(
                                row.getObject("seller_id", UUID.class),
                                new LocalizedText(row.getString("shop_bn"), row.getString("shop_en")).in(language)),
                        row.getObject("wished_at", OffsetDateTime.class).toInstant()));
    }

    /** @param id for a cursor */
    record Row(UUID id, Wish wish) {}
}
