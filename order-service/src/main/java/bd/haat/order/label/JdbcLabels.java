package bd.haat.order.label;

import bd.haat.common.text.LocalizedText;
import bd.haat.order.fulfilment.ShipmentStatus;
import bd.haat.order.orders.DeliveryAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcLabels implements Labels {
    private static final String FIND = """
        select s.id, s.status, s.tracking ->> 'code' as tracking, o.number, o.address, p.shop_name, p.phone, p.line1, p.upazila_code,
          case when o.payment_method = 'COD' then s.due_minor else 0 end as to_collect,
          (select sum(l.quantity) from order_lines l where l.order_id = s.order_id and l.seller_id = s.seller_id) as pieces
        from shipments s join orders o on o.id = s.order_id join sellers p on p.id = s.seller_id
        where s.id = :id and p.owner_id = :owner\
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    JdbcLabels(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Label> find(UUID shipmentId, UUID ownerId) {
        return db.sql(FIND)
                .param("id", shipmentId)
                .param("owner", ownerId)
                .query((row, _) -> read(row))
                .optional();
    }

    private Label read(ResultSet row) throws SQLException {
        return new Label(
                row.getObject("id", UUID.class),
                ShipmentStatus.valueOf(row.getString("status")),
                row.getString("number"),
                json.readValue(row.getString("shop_name"), LocalizedText.class),
                row.getString("phone"),
                row.getString("line1"),
                row.getString("upazila_code"),
                json.readValue(row.getString("address"), DeliveryAddress.class),
                row.getLong("to_collect"),
                row.getInt("pieces"),
                row.getString("tracking"));
    }
}
