package bd.haat.order.selling;

import static bd.haat.order.time.JdbcTimes.instant;

import bd.haat.common.persistence.Ids;
import bd.haat.common.persistence.Shards;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.fulfilment.Tracking;
import bd.haat.order.orders.DeliveryAddress;
import bd.haat.order.orders.OrderLine;
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

@Repository
class JdbcSellerOrders implements SellerOrders {
    private static final String SELECT = """
        select s.id, s.order_id, o.number, s.seller_id, s.status, o.payment_method, s.due_minor, o.address, s.tracking, s.place_id,
          s.booked_at, s.handed_over_at, s.delivered_at,
          (select json_agg(json_build_object('id', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'sellerId',
             l.seller_id, 'categoryId', l.category_id, 'sku', l.sku, 'name', l.name, 'options', l.options, 'image', l.image,
             'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor, 'discountMinor', l.discount_minor, 'cancelled',
             case when l.cancelled_quantity > 0 then json_build_object('quantity', l.cancelled_quantity, 'discountMinor',
             l.cancelled_discount_minor) end) order by l.id)
           from order_lines l where l.order_id = s.order_id and l.seller_id = s.seller_id) as lines
        from shipments s join orders o on o.id = s.order_id
        where s.seller_id in (select id from sellers where owner_id = :owner)
        """;

    private final JdbcClient db;
    private final Shards shards;
    private final JsonMapper json;

    JdbcSellerOrders(JdbcClient db, Shards shards, JsonMapper json) {
        this.db = db;
        this.shards = shards;
        this.json = json;
    }

    @Override
    public Optional<Row> find(UUID ownerId, UUID shipmentId) {
        return db.sql(SELECT + " and s.id = :id")
                .param("owner", ownerId)
                .param("id", shipmentId)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Row> list(UUID ownerId, ShipmentStatus status, UUID after, int limit) {
        return shards.page(
                limit,
                Comparator.comparing(Row::id, Ids.ORDER).reversed(),
                () -> db.sql(SELECT + """
             and (cast(:status as text) is null or s.status = :status) and (cast(:after as uuid) is null or s.id < :after)
            order by s.id desc limit :limit\
            """)
                        .param("owner", ownerId)
                        .param("status", status == null ? null : status.name())
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, _) -> read(row))
                        .list());
    }

    private Row read(ResultSet row) throws SQLException {
        var tracking = row.getString("tracking");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getObject("seller_id", UUID.class),
                ShipmentStatus.valueOf(row.getString("status")),
                row.getString("payment_method"),
                row.getLong("due_minor"),
                json.readValue(row.getString("address"), DeliveryAddress.class),
                json.readValue(row.getString("lines"), new TypeReference<List<OrderLine>>() {}),
                tracking == null ? null : json.readValue(tracking, Tracking.class),
                row.getObject("place_id", UUID.class),
                instant(row, "booked_at"),
                instant(row, "handed_over_at"),
                instant(row, "delivered_at"));
    }
}
