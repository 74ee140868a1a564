package bd.haat.order.review;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an index of just those orders. */
@Repository
class JdbcReviews implements Reviews {
    private final JdbcClient db;
    private final Shards shards;

    JdbcReviews(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public List<Waiting> waiting(UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Waiting::orderId, Ids.ORDER),
                () -> db.sql("""
            select id, number, customer_id, total_minor, placed_at, deadline_at from orders
            where state = 'IN_REVIEW' and (cast(:after as uuid) is null or id > :after) order by id limit :limit\
            """)
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> new Waiting(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getObject("customer_id", UUID.class),
                                row.getLong("total_minor"),
                                row.getTimestamp("placed_at").toInstant(),
                                row.getTimestamp("deadline_at").toInstant()))
                        .list());
    }

    @Override
    public boolean isOrder(UUID id) {
        return db.sql("select exists (select 1 from orders where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
