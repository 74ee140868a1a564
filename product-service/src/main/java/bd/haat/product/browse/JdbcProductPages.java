package bd.haat.product.browse;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.product.browse.ProductPage.Content;
import bd.haat.product.browse.ProductPage.ContentOffer;
import bd.haat.product.browse.ProductPage.ContentPicture;
import bd.haat.product.catalogue.Picture;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import bd.haat.product.measure.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a product's page in one statement: variants and pictures come as JSON inside its row. */
@Repository
class JdbcProductPages {
    private static final String PAGE = """
        select p.id, p.slug, p.slug_bn, p.name_bn, p.name_en, p.description_bn, p.description_en, p.brand, p.attributes,
               p.rating, p.review_count, c.id as category_id, c.slug as category_slug, c.name_bn as category_bn,
               c.name_en as category_en, s.id as seller_id, s.name_bn as shop_bn, s.name_en as shop_en,
               (select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'price', v.price_minor, 'before',
                        v.compare_at_minor, 'currency', v.currency, 'options', v.options, 'unit', v.unit, 'amount', v.unit_amount,
                        'weight', v.weight_grams, 'length', v.length_mm, 'width', v.width_mm,
                        'height', v.height_mm, 'available',
                        stock.on_hand - stock.reserved) order by v.position)
                from variants v join stock on stock.variant_id = v.id
                where v.product_id = p.id and v.removed_at is null) as variants,
               (select json_agg(json_build_object('key', i.object_key, 'placeholder', i.placeholder, 'sizes', i.sizes,
                        'bn', i.alt_bn, 'en', i.alt_en) order by i.position)
                from product_images i where i.product_id = p.id) as images
        from products p join categories c on c.id = p.category_id join sellers s on s.id = p.seller_id
        where p.listed and p.id = :id\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcProductPages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<UUID> idOf(String slug) {
        return jdbc.sql("select product_id from product_slugs where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional();
    }

    /** Empty for what is not listed. */
    Optional<Content> find(UUID id) {
        return jdbc.sql(PAGE).param("id", id).query(this::content).optional();
    }

    private Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("slug_bn"),
                text(row, "name"),
                text(row, "description"),
                row.getObject("category_id", UUID.class),
                row.getString("category_slug"),
                text(row, "category"),
                row.getString("brand"),
                json.readValue(row.getString("attributes"), new TypeReference<Map<String, Object>>() {}),
                rows(row.getString("images"), PictureRow[].class)
                        .map(PictureRow::picture)
                        .toList(),
                row.getDouble("rating"),
                row.getInt("review_count"),
                row.getObject("seller_id", UUID.class),
                text(row, "shop"),
                rows(row.getString("variants"), OfferRow[].class)
                        .map(OfferRow::offer)
                        .toList());
    }

    private static LocalizedText text(ResultSet row, String name) throws SQLException {
        return new LocalizedText(row.getString(name + "_bn"), row.getString(name + "_en"));
    }

    private <T> Stream<T> rows(String array, Class<T[]> type) {
        return array == null ? Stream.of() : List.of(json.readValue(array, type)).stream();
    }

    private record PictureRow(String key, String placeholder, List<Picture.Size> sizes, String bn, String en) {
        ContentPicture picture() {
            return new ContentPicture(new Picture(key, placeholder, sizes), new LocalizedText(bn, en));
        }
    }

    private record OfferRow(
            UUID id,
            String sku,
            long price,
            Long before,
            String currency,
            Map<String, String> options,
            Unit unit,
            BigDecimal amount,
            Integer weight,
            Integer length,
            Integer width,
            Integer height,
            int available) {
        ContentOffer offer() {
            boolean measured = Stream.of(weight, length, width, height).anyMatch(Objects::nonNull);
            return new ContentOffer(
                    id,
                    sku,
                    new Money(price, currency),
                    before == null ? null : new Money(before, currency),
                    options,
                    unit == null ? null : new Quantity(unit, amount),
                    measured ? new Parcel(weight, length, width, height) : null,
                    available);
        }
    }
}
