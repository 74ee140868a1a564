package bd.haat.order.returns;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One statement for a return, one for a list. */
@Repository
class JdbcReturnRows implements ReturnRows {
    private static final String SELECT = """
        select r.*, o.number,
          (select json_agg(json_build_object('lineId', l.id, 'variantId', l.variant_id, 'name', l.name, 'quantity', p.quantity)
             order by l.id)
           from return_lines p join order_lines l on l.order_id = r.order_id and l.id = p.line_id where p.return_id = r.id)
            as lines,
          array(select p.id from pictures p where p.serves = r.id order by p.id) as pictures
        from returns r join orders o on o.id = r.order_id
        where\s\
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;

    JdbcReturnRows(JdbcClient db, Shards shards, JsonMapper json) {
        this.db = db;
        this.shards = shards;
        this.json = json;
    }

    @Override
    public Optional<Row> find(UUID id, Actor viewer) {
        return db.sql(SELECT + visibleTo(viewer, "r") + " and r.id = :id")
                .param("viewer", viewer.id())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Row> list(Actor viewer, UUID orderId, ReturnStatus status, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Row::id, Ids.ORDER).reversed(),
                () -> db.sql(SELECT + visibleTo(viewer, "r") + """
             and (cast(:order as uuid) is null or r.order_id = :order)
              and (cast(:status as text) is null or r.status = :status) and (cast(:after as uuid) is null or r.id < :after)
            order by r.id desc limit :limit\
            """)
                        .param("viewer", viewer.id())
                        .param("order", orderId)
                        .param("status", status == null ? null : status.name())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getObject("shipment_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                ReturnStatus.valueOf(row.getString("status")),
                ReturnReason.valueOf(row.getString("reason")),
                row.getString("words"),
                json.readValue(row.getString("lines"), new TypeReference<List<Line>>() {}),
                List.of((UUID[]) row.getArray("pictures").getArray()),
                row.getLong("goods_minor"),
                row.getLong("delivery_minor"),
                row.getString("answer"),
                row.getString("tracking"),
                row.getObject("restock", Boolean.class),
                instant(row, "requested_at"),
                instant(row, "answered_at"),
                instant(row, "sent_at"),
                instant(row, "closed_at"),
                instant(row, "deadline_at"));
    }
}
