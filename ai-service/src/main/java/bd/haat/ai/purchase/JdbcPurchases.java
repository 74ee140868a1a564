package bd.haat.ai.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code product_sales} and {@code product_pairs}; two statements for any number of orders. Rows are taken in the order of
 * their keys, sales before pairs, so that replicas never wait for each other in a circle.
 */
@Repository
class JdbcPurchases implements Purchases {
    private record Row(int order, Object product, double weight, String upazila) {}

    private final JdbcClient database;

    JdbcPurchases(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(List<Purchase> purchases) {
        var rows = new ArrayList<Row>();
        for (int order = 0; order < purchases.size(); order++) {
            var purchase = purchases.get(order);
            double weight = Freshness.weightAt(purchase.at());
            for (var product : purchase.products()) rows.add(new Row(order, product, weight, purchase.upazilaCode()));
        }
        if (rows.isEmpty()) return;
        countSales(rows);
        countPairs(rows);
    }

    private void countSales(List<Row> rows) {
        database.sql("""
            insert into product_sales (area, product_id, orders, weight)
            select place.area, sold.product_id, count(*), sum(sold.weight)
            from unnest(:products::uuid[], :weights::float8[], :upazilas::text[]) as sold (product_id, weight, upazila)
            cross join lateral (values ('BD'), (left(sold.upazila, 2)), (sold.upazila)) as place (area)
            where place.area is not null
            group by place.area, sold.product_id order by place.area, sold.product_id
            on conflict (area, product_id) do update
              set orders = product_sales.orders + excluded.orders, weight = product_sales.weight + excluded.weight\
            """)
                .param("products", array(rows, Row::product))
                .param("weights", array(rows, Row::weight))
                .param("upazilas", array(rows, Row::upazila))
                .update();
    }

    private void countPairs(List<Row> rows) {
        database.sql("""
            with baskets as materialized (
              select * from unnest(:orders::int[], :products::uuid[]) as line (order_no, product_id))
            insert into product_pairs (product_a, product_b, orders)
            select a.product_id, b.product_id, count(*)
            from baskets a join baskets b on b.order_no = a.order_no and b.product_id > a.product_id
            group by a.product_id, b.product_id order by a.product_id, b.product_id
            on conflict (product_a, product_b) do update set orders = product_pairs.orders + excluded.orders\
            """)
                .param("orders", array(rows, Row::order))
                .param("products", array(rows, Row::product))
                .update();
    }

    /** An array literal; numbers, ids and codes need no quotes, null is NULL. */
    private static String array(List<Row> rows, Function<Row, ?> column) {
        return rows.stream().map(column).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
