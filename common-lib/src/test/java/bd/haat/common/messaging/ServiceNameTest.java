package bd.haat.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceNameTest {
    private final ServiceName order = new ServiceName("order-service");

    @Test
    void namesFollowFromTheApplication() {
        assertThat(order.brief()).isEqualTo("order");
        assertThat(order.exchange()).isEqualTo("order.events");
        assertThat(ServiceName.dead("order.stock")).isEqualTo("order.stock.dead");
        assertThat(new ServiceName("sandbox").brief()).isEqualTo("sandbox");
    }

    @Test
    void pausesReadAsPeopleWriteThem() {
        assertThat(order.retry(Duration.ofMillis(50))).isEqualTo("order.retry.50ms");
        assertThat(order.retry(Duration.ofSeconds(1))).isEqualTo("order.retry.1s");
        assertThat(order.retry(Duration.ofSeconds(60))).isEqualTo("order.retry.60s");
        assertThat(order.retry(Duration.ofMinutes(5))).isEqualTo("order.retry.5m");
    }
}
