package bd.haat.order.orders;

import static java.time.ZoneOffset.UTC;

import bd.haat.order.OpenOrders;
import bd.haat.order.OrderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverduePlanTest extends OrderTest {
    @Test
    void lookingForOverdueOrdersReadsOnlyTheirIndex() {
        try (var open = new OpenOrders(db)) {
            open.costsTheSameWhateverTheTable(
                    "orders_due",
                    JdbcOrders.OVERDUE,
                    Map.of("now", clock.instant().atOffset(UTC), "limit", 200));
        }
    }
}
