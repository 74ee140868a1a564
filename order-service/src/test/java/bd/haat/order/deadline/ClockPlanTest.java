package bd.haat.order.deadline;

import static java.time.ZoneOffset.UTC;

import bd.haat.order.OpenOrders;
import bd.haat.order.OrderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is near or past is found without reading what is neither. */
class ClockPlanTest extends OrderTest {
    private final Clocks clocks;

    @Autowired
    ClockPlanTest(Clocks clocks) {
        this.clocks = clocks;
    }

    @ParameterizedTest
    @CsvSource({"payment, orders_due", "accept, shipments_owed", "hand-over, shipments_owed", "delivery, shipments_owed"
    })
    void watchingReadsTheIndexOfWhatIsNear(String kind, String index) {
        try (var open = new OpenOrders(db)) {
            open.costsTheSameWhateverTheTable(
                    index, clock(kind).unannounced(), params(kind, "kind", kind, "state", "NEAR", "limit", 100));
        }
    }

    @ParameterizedTest
    @CsvSource({"payment, orders_due", "accept, shipments_owed", "hand-over, shipments_owed", "delivery, shipments_owed"
    })
    void countingReadsTheIndexOfWhatIsPast(String kind, String index) {
        try (var open = new OpenOrders(db)) {
            open.costsTheSameWhateverTheTable(index, clock(kind).counted(), params(kind));
        }
    }

    private JdbcClock clock(String kind) {
        return (JdbcClock) clocks.of(kind);
    }

    private Map<String, Object> params(String kind, Object... more) {
        var now = clock.instant();
        var all = new HashMap<String, Object>(Map.of(
                "afterAt", now.minus(Duration.ofDays(30)).atOffset(UTC),
                "afterId", new UUID(0, 0),
                "until", now.plus(clock(kind).warning(now)).atOffset(UTC)));
        for (int i = 0; i < more.length; i += 2) all.put((String) more[i], more[i + 1]);
        return all;
    }
}
