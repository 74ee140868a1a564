package bd.haat.seller.review;

import bd.haat.common.persistence.Ids;
import bd.haat.seller.shop.SellerStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided, and the queue of what waits. */
@Repository
class JdbcDecisions {
    /** Sort key of the queue. */
    record Position(Instant createdAt, UUID id) {}

    private final JdbcClient db;

    JdbcDecisions(JdbcClient db) {
        this.db = db;
    }

    void record(UUID sellerId, UUID adminId, SellerStatus from, SellerStatus to, String reason, Instant at) {
        db.sql("""
            insert into decisions (id, seller_id, admin_id, from_status, to_status, reason, decided_at)
            values (:id, :seller, :admin, :from, :to, :reason, :at)\
            """)
                .param("id", Ids.next())
                .param("seller", sellerId)
                .param("admin", adminId)
                .param("from", from.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Shops of a status, oldest first, after a position (null: from the start). */
    List<QueuedSeller> queue(SellerStatus status, Position after, int limit) {
        return db.sql("""
            select id, coalesce(shop_name_bn, shop_name_en) as shop_name, legal_name, upazila_code, created_at from sellers
             where status = :status and (cast(:at as timestamptz) is null or (created_at, id) > (:at, :id))
             order by created_at, id limit :limit\
            """)
                .param("status", status.name())
                .param("at", after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> new QueuedSeller(
                        row.getObject("id", UUID.class),
                        row.getString("shop_name"),
                        row.getString("legal_name"),
                        status,
                        row.getString("upazila_code"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
