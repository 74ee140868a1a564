package bd.haat.product.editing;

import bd.haat.common.text.LocalizedText;
import bd.haat.product.catalogue.ListingStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A seller's own products, drafts and held ones too, newest first. */
@Repository
class JdbcOwnProducts {
    private final JdbcClient jdbc;

    JdbcOwnProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param status null for any
     * @param held null for both
     * @param before ids below this one
     */
    List<OwnProduct> page(UUID seller, ListingStatus status, Boolean held, UUID before, int most) {
        return jdbc.sql("""
            select p.id, p.slug, p.name_bn, p.name_en, p.status, p.held, p.listed, p.updated_at,
                   (select coalesce(sum(on_hand - reserved), 0) from stock join variants v on v.id = variant_id
                    where stock.product_id = p.id and v.removed_at is null) as available
            from products p
            where p.seller_id = :seller and p.deleted_at is null and p.id < :before
              and (:status::text is null or p.status = :status) and (:held::boolean is null or p.held = :held)
            order by p.id desc limit :most\
            """)
                .param("seller", seller)
                .param("before", before)
                .param("status", status == null ? null : status.name())
                .param("held", held)
                .param("most", most)
                .query(JdbcOwnProducts::read)
                .list();
    }

    private static OwnProduct read(ResultSet row, int number) throws SQLException {
        return new OwnProduct(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                ListingStatus.valueOf(row.getString("status")),
                row.getBoolean("held"),
                row.getBoolean("listed"),
                row.getInt("available"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /**
     * @param listed whether shoppers see it
     * @param available pieces of all its variants
     */
    record OwnProduct(
            UUID id,
            String slug,
            LocalizedText name,
            ListingStatus status,
            boolean held,
            boolean listed,
            int available,
            Instant updatedAt) {}
}
