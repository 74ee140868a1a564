package bd.haat.order.evidence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPictures implements Pictures, Evidence {
    private final JdbcClient db;
    private final Clock clock;

    JdbcPictures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean concerns(UUID orderId, UUID personId) {
        return db.sql("""
            select exists (select from orders where id = :order and customer_id = :person)
              or exists (select from shipments s join sellers o on o.id = s.seller_id
                where s.order_id = :order and o.owner_id = :person)\
            """)
                .param("order", orderId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int unused(UUID orderId, UUID personId) {
        return db.sql(
                        "select count(*) from pictures where order_id = :order and uploaded_by = :person and serves is null")
                .param("order", orderId)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Picture picture) {
        db.sql("""
            insert into pictures (id, order_id, uploaded_by, object_key, media_type, uploaded_at)
            values (:id, :order, :by, :key, :type, :now)\
            """)
                .param("id", picture.id())
                .param("order", picture.orderId())
                .param("by", picture.uploadedBy())
                .param("key", picture.key())
                .param("type", picture.mediaType())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }

    @Override
    public boolean attach(UUID orderId, UUID uploaderId, List<UUID> pictures, UUID serves, UUID sellerId) {
        if (pictures.isEmpty()) return true;
        var wanted = new HashSet<>(pictures);
        int free = db.sql("""
            select id from pictures
            where id = any(:wanted) and order_id = :order and uploaded_by = :by and serves is null order by id for update\
            """)
                .param("wanted", wanted.toArray(UUID[]::new))
                .param("order", orderId)
                .param("by", uploaderId)
                .query(UUID.class)
                .list()
                .size();
        if (free < pictures.size()) return false;
        db.sql("update pictures set serves = :serves, seller_id = :seller where id = any(:wanted)")
                .param("serves", serves)
                .param("seller", sellerId)
                .param("wanted", wanted.toArray(UUID[]::new))
                .update();
        return true;
    }

    @Override
    public Optional<Picture> find(UUID id, UUID personId) {
        return db.sql("""
            select p.* from pictures p join orders o on o.id = p.order_id
            where p.id = :id and (cast(:person as uuid) is null or p.uploaded_by = :person
              or p.serves is not null and (o.customer_id = :person
                or p.seller_id in (select s.id from sellers s where s.owner_id = :person)))\
            """)
                .param("id", id)
                .param("person", personId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Picture> unusedBefore(Instant before, int limit) {
        return db.sql("select * from pictures where serves is null and uploaded_at < :before limit :limit")
                .param("before", before.atOffset(UTC))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public boolean remove(UUID id) {
        return db.sql("delete from pictures where id = :id and serves is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Picture read(ResultSet row) throws SQLException {
        return new Picture(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("uploaded_by", UUID.class),
                row.getString("object_key"),
                row.getString("media_type"));
    }
}
