package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.MayBeStale;
import bd.haat.common.text.Language;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Image;
import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a page of a list in one statement: the keys from one index, then the few rows they name. */
@Repository
class JdbcProductLists {
    private static final String COLUMNS =
            "id, slug, name_bn, name_en, seller_id, offer_variant_id, offer_minor, sold, rating";

    private final JdbcClient jdbc;

    JdbcProductLists(@MayBeStale JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return up to one row more than the limit */
    List<Row> page(ListQuery query, Language language) {
        var statement = jdbc.sql("""
            select p.id, p.slug, p.name_bn, p.name_en, p.rating, p.offer_variant_id, p.offer_minor,
                   %s as key, v.compare_at_minor, v.currency, st.on_hand - st.reserved as available,
                   p.seller_id, s.name_bn as shop_bn, s.name_en as shop_en,
                   (select object_key from product_images where product_id = p.id
                    order by position limit 1) as image
            from (%s) p
            join sellers s on s.id = p.seller_id
            join variants v on v.id = p.offer_variant_id
            join stock st on st.variant_id = p.offer_variant_id
            order by %s\
            """.formatted(
                                query.sort().key(), keys(query), query.sort().orderBy("p.")))
                .param("most", query.limit() + 1);
        if (query.categories() != null) statement.param("categories", ArrayLiteral.of(query.categories()));
        if (query.seller() != null) statement.param("seller", query.seller());
        if (query.after() != null) {
            statement.param("id", query.after().id());
            if (query.sort() != ListSort.NEWEST)
                statement.param("key", query.after().key());
        }
        return statement.query((row, _) -> row(row, language)).list();
    }

    /** A family of categories is merged from the first rows of each, so that no index has to be read further than the page. */
    private static String keys(ListQuery query) {
        var where = "listed"
                + (query.seller() != null ? " and seller_id = :seller" : "")
                + (query.after() != null ? " and " + query.sort().after() : "");
        var rest = " order by " + query.sort().orderBy("") + " limit :most";
        if (query.categories() == null) return "select " + COLUMNS + " from products where " + where + rest;
        return "select one.* from unnest(:categories::uuid[]) as wanted (category_id) cross join lateral (select "
                + COLUMNS
                + " from products where category_id = wanted.category_id and "
                + where
                + rest
                + ") one"
                + rest;
    }

    private static Row row(ResultSet row, Language language) throws SQLException {
        var currency = row.getString("currency");
        long before = row.getLong("compare_at_minor");
        var compareAt = row.wasNull() ? null : new Money(before, currency);
        var image = row.getString("image");
        return new Row(
                new ListItem(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        new LocalizedText(row.getString("name_bn"), row.getString("name_en")).in(language),
                        new Money(row.getLong("offer_minor"), currency),
                        compareAt,
                        image == null ? null : Image.PATH + image,
                        row.getDouble("rating"),
                        row.getInt("available"),
                        row.getObject("offer_variant_id", UUID.class),
                        new ListItem.SellerName(
                                row.getObject("seller_id", UUID.class),
                                new LocalizedText(row.getString("shop_bn"), row.getString("shop_en")).in(language)),
                        null,
                        null),
                row.getLong("key"));
    }

    /** @param key of the list's order, for a cursor */
    record Row(ListItem item, long key) {}
}
