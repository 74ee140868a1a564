package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One order, followed by its trace's id through everything that has a part in it. */
class TracesTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void oneOrderIsOneTraceAcrossHttpAndRabbitMq() {
        var variant = People.product(People.approvedSeller(), "Traced Saree", 90_000, 5)
                .string("variants.0.id");
        var shopping = Shopping.begin();
        var trace = UUID.randomUUID().toString().replace("-", "");
        Market.spans().follow(trace);
        var traced = new Shopping(
                shopping.shopper().with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), shopping.addressId());

        traced.order(variant, 1, "COD", UUID.randomUUID().toString(), 10).expect(201);

        // notification is asked by nobody: it hears of an order by RabbitMQ alone
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Market.spans().membersIn(trace))
                        .contains("gateway", "order", "user", "product", "location", "notification"));
    }
}
