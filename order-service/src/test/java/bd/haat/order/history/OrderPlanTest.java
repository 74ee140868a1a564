package bd.haat.order.history;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.OpenOrders;
import bd.haat.order.OrderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderPlanTest extends OrderTest {
    @Test
    void anOrderIsReadWithoutLookingThroughOthersComplaints() {
        var id = confirmed(Neighbours.HONEY, 1);
        try (var open = new OpenOrders(db)) {
            open.add(2_000);
            db.sql("""
                insert into complaints (id, order_id, customer_id, category, status, currency, opened_at, answer_due_at, closed_at)
                select gen_random_uuid(), id, gen_random_uuid(), 'LATE', 'CLOSED', 'BDT', now(), now(), now()
                from orders where number like 'OPEN-%'\
                """).update();
            db.sql("analyze complaints").update();
            var read = open.read(JdbcOrderRows.FIND, Map.of("id", id, "customer", shopper));
            db.sql("delete from complaints where order_id in (select id from orders where number like 'OPEN-%')")
                    .update();
            assertThat(read.indexes()).contains("complaints_of_customer");
        }
    }
}
