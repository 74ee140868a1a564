package bd.haat.product.export;

import bd.haat.common.money.Money;
import bd.haat.common.persistence.MayBeStale;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.export.ExportedProduct.ExportedVariant;
import bd.haat.product.fetch.OwnPictures;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.measure.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcExportedProducts implements ExportedProducts {
    private final JdbcClient jdbc;
    private final OwnPictures pictures;
    private final JsonMapper json;

    JdbcExportedProducts(@MayBeStale JdbcClient jdbc, OwnPictures pictures, JsonMapper json) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.json = json;
    }

    @Override
    public List<ExportedProduct> after(UUID sellerId, UUID product, int most) {
        return jdbc.sql("""
            select p.id, p.name_bn, p.name_en, p.description_bn, p.description_en, c.slug as category, p.brand,
                   p.attributes, p.status,
                   (select json_agg(json_build_object('sku', v.sku, 'price', v.price_minor,
                            'before', v.compare_at_minor, 'options', v.options, 'stock', stock.on_hand,
                            'unit', v.unit, 'amount', v.unit_amount, 'weight', v.weight_grams, 'length', v.length_mm,
                            'width', v.width_mm, 'height', v.height_mm)
                            order by v.position)
                    from variants v join stock on stock.variant_id = v.id
                    where v.product_id = p.id and v.removed_at is null) as variants,
                   (select json_agg(json_build_object('key', i.object_key, 'sizes', i.sizes) order by i.position)
                    from product_images i where i.product_id = p.id) as images
            from products p join categories c on c.id = p.category_id
            where p.seller_id = :seller and p.deleted_at is null and (:after::uuid is null or p.id > :after::uuid)
            order by p.id limit :most\
            """)
                .param("seller", sellerId)
                .param("after", product)
                .param("most", most)
                .query(this::product)
                .list();
    }

    @Override
    public List<String> optionNames(UUID sellerId, int most) {
        return names("""
            select distinct jsonb_object_keys(v.options) as name from products p join variants v on v.product_id = p.id
            where p.seller_id = :seller and p.deleted_at is null and v.removed_at is null order by name limit :most\
            """, sellerId, most);
    }

    @Override
    public List<String> attributeNames(UUID sellerId, int most) {
        return names("""
            select distinct jsonb_object_keys(attributes) as name from products
            where seller_id = :seller and deleted_at is null order by name limit :most\
            """, sellerId, most);
    }

    private List<String> names(String sql, UUID sellerId, int most) {
        return jdbc.sql(sql)
                .param("seller", sellerId)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private ExportedProduct product(ResultSet row, int number) throws SQLException {
        return new ExportedProduct(
                row.getString("id"),
                text(row, "name"),
                text(row, "description"),
                row.getString("category"),
                row.getString("brand"),
                json.readValue(row.getString("attributes"), new TypeReference<Map<String, Object>>() {}),
                row.getString("status"),
                rows(row.getString("variants"), VariantRow[].class)
                        .map(VariantRow::variant)
                        .toList(),
                rows(row.getString("images"), Picture[].class)
                        .map(Picture::url)
                        .map(pictures::url)
                        .toList());
    }

    private static LocalizedText text(ResultSet row, String name) throws SQLException {
        var text = new LocalizedText(row.getString(name + "_bn"), row.getString(name + "_en"));
        return text.isPresent() ? text : null;
    }

    private <T> Stream<T> rows(String array, Class<T[]> type) {
        return array == null ? Stream.of() : Stream.of(json.readValue(array, type));
    }

    private record VariantRow(
            String sku,
            long price,
            Long before,
            Map<String, String> options,
            int stock,
            Unit unit,
            BigDecimal amount,
            Integer weight,
            Integer length,
            Integer width,
            Integer height) {
        ExportedVariant variant() {
            boolean measured = Stream.of(weight, length, width, height).anyMatch(Objects::nonNull);
            return new ExportedVariant(
                    sku,
                    Money.bdt(price),
                    before == null ? null : Money.bdt(before),
                    options,
                    unit == null ? null : new Quantity(unit, amount.stripTrailingZeros()),
                    measured ? new Parcel(weight, length, width, height) : null,
                    stock);
        }
    }
}
