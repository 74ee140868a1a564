package bd.haat.product.index;

import bd.haat.product.sql.ArrayLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the present state of products for their documents, in one statement and therefore of one moment. */
@Repository
class JdbcDocuments {
    private static final String FIND =
            """
        select p.id, p.listed, p.slug, p.name_bn, p.name_en, p.brand, p.attributes, p.category_id, p.rating,
               p.created_at, p.review_count, p.sold, p.offer_minor, p.offer_variant_id, s.id as seller_id,
               s.name_bn as shop_bn, s.name_en as shop_en, s.lat, s.lon, offered.compare_at_minor, offered.currency,
               offered.available, offered.variants, offered.in_stock,
               (select object_key from product_images where product_id = p.id
                order by position limit 1) as image,
               coalesce((select popularity from product_popularity where product_id = p.id), 0) as popularity,
               state.version as document_version, %s as checksum
        from products p
        join sellers s on s.id = p.seller_id
        cross join lateral (
            select json_agg(json_build_object('sku', v.sku, 'options', v.options)) as variants,
                   coalesce(bool_or(l.on_hand > l.reserved), false) as in_stock,
                   max(l.on_hand - l.reserved) filter (where v.id = p.offer_variant_id) as available,
                   max(v.compare_at_minor) filter (where v.id = p.offer_variant_id) as compare_at_minor,
                   max(v.currency) filter (where v.id = p.offer_variant_id) as currency
            from variants v left join stock l on l.variant_id = v.id
            where v.product_id = p.id and v.removed_at is null) offered
        cross join lateral (select %s as version offset 0) state -- the offset has it reckoned once, not at each use
        where p.id = any (:ids::uuid[])\
        """.formatted(DocumentVersions.checksum("p.id", "state.version"), DocumentVersions.VERSION);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Row> find(Collection<UUID> ids) {
        return jdbc.sql(FIND)
                .param("ids", ArrayLiteral.of(ids))
                .query(this::row)
                .list();
    }

    /** A page of all listed products, in the order of their ids. */
    List<UUID> listed(UUID after, int most) {
        return jdbc.sql("select id from products where listed and id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long before = row.getLong("compare_at_minor");
        var compareAt = row.wasNull() ? null : before;
        double lat = row.getDouble("lat");
        var location = row.wasNull() ? null : new ProductDocument.Point(lat, row.getDouble("lon"));
        var variants = row.getString("variants");
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("document_version"),
                row.getLong("checksum"),
                row.getBoolean("listed"),
                row.getString("slug"),
                row.getString("name_bn"),
                row.getString("name_en"),
                row.getString("brand"),
                json.readValue(row.getString("attributes"), new TypeReference<Map<String, Object>>() {}),
                row.getObject("category_id", UUID.class),
                row.getLong("offer_minor"),
                compareAt,
                row.getString("currency"),
                row.getString("offer_variant_id"),
                row.getInt("available"),
                row.getBoolean("in_stock"),
                row.getString("image"),
                row.getDouble("rating"),
                row.getInt("review_count"),
                row.getLong("sold"),
                row.getInt("popularity"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("seller_id"),
                row.getString("shop_bn"),
                row.getString("shop_en"),
                location,
                variants == null ? List.of() : List.of(json.readValue(variants, SkuRow[].class)));
    }

    record SkuRow(String sku, Map<String, String> options) {}

    /** A product with all that its document is made of. */
    record Row(
            UUID id,
            long version,
            long checksum,
            boolean listed,
            String slug,
            String nameBn,
            String nameEn,
            String brand,
            Map<String, Object> attributes,
            UUID categoryId,
            long price,
            Long compareAt,
            String currency,
            String variantId,
            int available,
            boolean inStock,
            String image,
            double rating,
            int reviewCount,
            long sold,
            int popularity,
            Instant createdAt,
            String sellerId,
            String shopBn,
            String shopEn,
            ProductDocument.Point location,
            List<SkuRow> variants) {}
}
