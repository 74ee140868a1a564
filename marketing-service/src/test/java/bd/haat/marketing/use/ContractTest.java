package bd.haat.marketing.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.common.messaging.EventJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we send fits our schemas; what order-service says it sends is understood. */
class ContractTest {
    private static final Path OURS = Path.of("src/main/resources/contracts");
    private static final Path ORDERS = Path.of("../order-service/src/main/resources/contracts");
    private static final UUID ORDER = UUID.fromString("0199f3a0-7c1e-7a10-8f00-1a2b3c4d5e6f");

    @Test
    void whatWeSendFitsTheSchema() throws IOException {
        fits("coupon.held.v1", EventJson.write(new CouponHeld(ORDER, "EID-2026")));
        fits("coupon.refused.v1", EventJson.write(new CouponRefused(ORDER, "EID-2026", "EXHAUSTED")));
    }

    @Test
    void placedOrdersAreUnderstood() throws IOException {
        var order = EventJson.read(example("order.placed.v1"), PlacedOrder.class);
        assertThat(order.orderId()).isNotNull();
        assertThat(order.customerId()).isNotNull();
        assertThat(order.placedAt()).isNotNull();
        assertThat(order.subtotalMinor()).isPositive();
        assertThat(order.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.sellerId()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.rejected.v1", "order.cancelled.v1", "order.expired.v1"})
    void settledOrdersAreUnderstood(String type) throws IOException {
        assertThat(EventJson.read(example(type), OrderListener.SettledOrder.class)
                        .orderId())
                .isNotNull();
    }

    private static String example(String type) throws IOException {
        var file = ORDERS.resolve(type + ".example.json");
        assumeTrue(Files.exists(file), "order-service has no example yet");
        return Files.readString(file);
    }

    private static void fits(String type, String event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(OURS.resolve(type + ".schema.json")));
        assertThat(schema.validate(event, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(Files.readString(OURS.resolve(type + ".example.json")), InputFormat.JSON))
                .isEmpty();
    }
}
