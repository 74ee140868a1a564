package bd.haat.product.sales;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders of the past that were brought in: they sold, but moved no stock here. */
@Component
class SalesListener {
    private final JdbcSales sales;

    SalesListener(JdbcSales sales) {
        this.sales = sales;
    }

    @Subscribe(exchange = "order.events", queue = "product.order.imported.v1", types = "order.imported.v1", batch = 200)
    void imported(List<Received<ImportedOrder>> orders) {
        var pieces = SoldLine.sum(
                orders.stream().flatMap(order -> order.event().lines().stream()).toList());
        sales.count(pieces);
        sales.rewriteDocuments(pieces);
    }

    /** What we read of {@code order.imported.v1}. */
    record ImportedOrder(List<SoldLine> lines) {}
}
