package bd.haat.order.complaint;

import static bd.haat.order.sellers.JdbcParties.visibleTo;
import static bd.haat.order.time.JdbcTimes.instant;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.orders.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplaintRows implements ComplaintRows {
    private static final String SELECT =
            "select c.*, o.number from complaints c join orders o on o.id = c.order_id where ";

    private final JdbcClient db;
    private final Shards shards;

    JdbcComplaintRows(JdbcClient db, Shards shards) {
        this.db = db;
        this.shards = shards;
    }

    @Override
    public Optional<Row> find(UUID id, Actor viewer) {
        return db.sql(SELECT + visibleTo(viewer, "c") + " and c.id = :id")
                .param("viewer", viewer.id())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Row> list(Actor viewer, Filter filter, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Row::id, Ids.ORDER).reversed(),
                () -> db.sql(SELECT + visibleTo(viewer, "c") + """
             and (cast(:order as uuid) is null or c.order_id = :order)
              and (cast(:status as text) is null or c.status = :status) and (cast(:after as uuid) is null or c.id < :after)
            order by c.id desc limit :limit\
            """)
                        .param("viewer", viewer.id())
                        .param("order", filter.orderId())
                        .param(
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    @Override
    public List<Message> messages(UUID complaintId, UUID after, int limit) {
        return db.sql("""
            select m.*, array(select p.id from pictures p where p.serves = m.id order by p.id) as pictures
            from complaint_messages m where m.complaint_id = :id and (cast(:after as uuid) is null or m.id > :after)
            order by m.id limit :limit\
            """)
                .param("id", complaintId)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> message(row))
                .list();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                Actor.Role.valueOf(row.getString("by_role")),
                row.getString("words"),
                List.of((UUID[]) row.getArray("pictures").getArray()),
                row.getTimestamp("at").toInstant());
    }

    private static Row read(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getObject("shipment_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                Category.valueOf(row.getString("category")),
                ComplaintStatus.valueOf(row.getString("status")),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("decision_reason"),
                row.getLong("refund_minor"),
                row.getInt("messages"),
                instant(row, "opened_at"),
                instant(row, "answer_due_at"),
                instant(row, "first_answered_at"),
                instant(row, "closed_at"));
    }
}
