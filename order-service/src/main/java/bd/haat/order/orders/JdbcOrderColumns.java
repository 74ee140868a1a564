package bd.haat.order.orders;

import static bd.haat.order.time.JdbcTimes.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An order and its lines, as every statement about a whole order reads them. */
public final class JdbcOrderColumns {
    /** The column {@code lines} of an order {@code o}, with the lines that were called off. */
    public static final String LINES = """
          (select json_agg(json_build_object('id', l.id, 'variantId', l.variant_id, 'productId', l.product_id, 'sellerId',
             l.seller_id, 'categoryId', l.category_id, 'sku', l.sku, 'name', l.name, 'options', l.options, 'image', l.image,
             'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor, 'discountMinor', l.discount_minor, 'cancelled',
             case when l.cancelled_quantity > 0 then json_build_object('quantity', l.cancelled_quantity, 'discountMinor',
             l.cancelled_discount_minor) end) order by l.id)
           from order_lines l where l.order_id = o.id) as lines
        """;

    private JdbcOrderColumns() {}

    public static List<OrderLine> lines(ResultSet row, JsonMapper json) throws SQLException {
        return json.readValue(row.getString("lines"), new TypeReference<>() {});
    }

    /** @param lines of {@link #lines}; the order has those that are still wanted */
    public static Order order(ResultSet row, List<OrderLine> lines, JsonMapper json) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                PaymentMethod.valueOf(row.getString("payment_method")),
                new Totals(
                        row.getLong("subtotal_minor"),
                        row.getLong("discount_minor"),
                        row.getLong("delivery_minor"),
                        row.getLong("vat_minor")),
                row.getString("coupon_code"),
                json.readValue(row.getString("address"), DeliveryAddress.class),
                json.readValue(row.getString("deliveries"), new TypeReference<List<SellerDelivery>>() {}),
                lines.stream().filter(line -> line.quantity() > 0).toList(),
                row.getTimestamp("placed_at").toInstant(),
                instant(row, "deadline_at"));
    }
}
