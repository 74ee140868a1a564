package bd.haat.analytics;

import bd.haat.backing.Backing;
import bd.haat.common.test.HaatTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on the real ClickHouse engine. */
@HaatTest(backing = {Backing.CLICKHOUSE, Backing.RABBITMQ})
public abstract class AnalyticsTest {
    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("haat.messaging.retry", () -> "200ms,1s");
        settings.add("haat.popularity.look-every", () -> "1h");
    }
}
