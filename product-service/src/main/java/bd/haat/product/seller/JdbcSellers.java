package bd.haat.product.seller;

import bd.haat.common.text.LocalizedText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSellers implements Sellers {
    private final JdbcClient jdbc;

    JdbcSellers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Seller> ownedBy(UUID userId) {
        return jdbc.sql("""
            select id, name_bn, name_en, status from sellers
            where owner_id = :owner order by status = 'ACTIVE' desc, id desc limit 1\
            """)
                .param("owner", userId)
                .query((row, _) -> new Seller(
                        row.getObject("id", UUID.class),
                        userId,
                        new LocalizedText(row.getString("name_bn"), row.getString("name_en")),
                        row.getString("status").equals("ACTIVE")))
                .optional();
    }

    @Override
    public UUID ownerOf(UUID sellerId) {
        return jdbc.sql("select owner_id from sellers where id = :seller")
                .param("seller", sellerId)
                .query(UUID.class)
                .single();
    }

    /** @return false where the copy is as new already */
    boolean replaceOlder(SellerChanged seller) {
        return jdbc.sql("""
            insert into sellers as known
                (id, owner_id, name_bn, name_en, status, lat, lon, upazila_code, version)
            values (:id, :owner, :bn, :en, :status, :lat, :lon, :upazila, :version)
            on conflict (id) do update set
                owner_id = excluded.owner_id, name_bn = excluded.name_bn, name_en = excluded.name_en,
                status = excluded.status, lat = excluded.lat, lon = excluded.lon,
                upazila_code = excluded.upazila_code, version = excluded.version
            where known.version < excluded.version\
            """)
                        .param("id", seller.sellerId())
                        .param("owner", seller.ownerId())
                        .param("bn", seller.shopName().bn())
                        .param("en", seller.shopName().en())
                        .param("status", seller.status())
                        .param(
                                "lat",
                                seller.location() == null
                                        ? null
                                        : seller.location().lat())
                        .param(
                                "lon",
                                seller.location() == null
                                        ? null
                                        : seller.location().lon())
                        .param("upazila", seller.upazilaCode())
                        .param("version", seller.version())
                        .update()
                > 0;
    }

    /** Lists or hides a shop's goods as its status says, and has their search documents written again. */
    void listOrHideProductsOf(UUID seller) {
        jdbc.sql("""
            update products p
            set listed = p.status = 'ACTIVE' and not p.held and p.deleted_at is null and s.status = 'ACTIVE'
            from sellers s
            where p.seller_id = :seller and s.id = p.seller_id and p.deleted_at is null
              and p.listed <> (p.status = 'ACTIVE' and not p.held and s.status = 'ACTIVE')\
            """).param("seller", seller).update();
        jdbc.sql("""
            insert into search_pending (product_id, since)
            select id, now() from products where seller_id = :seller and deleted_at is null
            on conflict (product_id) do nothing\
            """).param("seller", seller).update();
    }
}
