package bd.haat.order.fulfilment;

import static java.time.ZoneOffset.UTC;

import bd.haat.order.OpenOrders;
import bd.haat.order.OrderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverduePlanTest extends OrderTest {
    @Test
    void lookingForOverdueShipmentsReadsOnlyTheirIndex() {
        try (var open = new OpenOrders(db)) {
            open.costsTheSameWhateverTheTable(
                    "shipments_to_end",
                    JdbcShipments.OVERDUE,
                    Map.of("now", clock.instant().atOffset(UTC), "limit", 200));
        }
    }
}
