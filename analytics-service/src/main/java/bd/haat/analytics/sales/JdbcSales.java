package bd.haat.analytics.sales;

import bd.haat.analytics.store.JdbcStore;
import bd.haat.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Sales in ClickHouse. What was cancelled, refunded or never paid does not count. */
@Repository
class JdbcSales {
    private static final String NOT_SOLD = "('REJECTED', 'EXPIRED', 'CANCELLED', 'REFUNDED', 'RETURNED')";

    private final JdbcStore store;

    JdbcSales(JdbcStore store) {
        this.store = store;
    }

    void addLines(List<OrderSnapshot> orders) {
        var rows = new ArrayList<Object[]>();
        for (var order : orders)
            for (var line : order.lines())
                rows.add(new Object[] {
                    line.lineId(),
                    order.orderId(),
                    order.customerId(),
                    line.sellerId(),
                    line.productId(),
                    line.variantId(),
                    line.quantity(),
                    line.unitPriceMinor(),
                    order.paymentMethod(),
                    order.upazilaCode(),
                    utc(order.soldAt())
                });
        store.insert(
                "order_lines (line_id, order_id, customer_id, seller_id, product_id, variant_id, quantity,"
                        + " unit_price_minor, payment_method, upazila_code, sold_at)",
                rows);
    }

    void addStates(List<OrderSnapshot> orders) {
        store.insert(
                "order_states (order_id, status, total_minor, occurred_at)",
                orders.stream()
                        .map(order -> new Object[] {
                            order.orderId(), order.state(), order.totalMinor(), utc(order.occurredAt())
                        })
                        .toList());
    }

    /** Sales per day in Dhaka, days without any left out; of one shop, or of all (null). */
    List<SalesDay> daily(UUID sellerId, LocalDate from, LocalDate to) {
        return store.read()
                .sql("""
                    select toDate(sold_at, 'Asia/Dhaka') as day, uniqExact(order_id) as orders, sum(quantity) as units,
                           sum(quantity * unit_price_minor) as revenue
                      from %s final
                     where toDate(sold_at, 'Asia/Dhaka') between :from and :to %s
                       and order_id not in (select order_id from %s final where status in %s)
                     group by day order by day\
                    """.formatted(
                                store.table("order_lines"), ofSeller(sellerId), store.table("order_states"), NOT_SOLD))
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) -> new SalesDay(
                        LocalDate.parse(row.getString("day")),
                        row.getLong("orders"),
                        row.getLong("units"),
                        Money.bdt(row.getLong("revenue"))))
                .list();
    }

    /** What sold most, by pieces. */
    List<TopProduct> top(UUID sellerId, LocalDate from, LocalDate to, int limit) {
        return store.read()
                .sql("""
                    select product_id, sum(quantity) as units, sum(quantity * unit_price_minor) as revenue
                      from %s final
                     where toDate(sold_at, 'Asia/Dhaka') between :from and :to %s
                       and order_id not in (select order_id from %s final where status in %s)
                     group by product_id order by units desc, product_id limit %d\
                    """.formatted(
                        store.table("order_lines"), ofSeller(sellerId), store.table("order_states"), NOT_SOLD, limit))
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, _) -> new TopProduct(
                        UUID.fromString(row.getString("product_id")),
                        row.getLong("units"),
                        Money.bdt(row.getLong("revenue"))))
                .list();
    }

    /** A UUID is plain hex: it can stand in the statement itself. */
    private static String ofSeller(UUID sellerId) {
        return sellerId == null ? "" : "and seller_id = '" + sellerId + "'";
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
