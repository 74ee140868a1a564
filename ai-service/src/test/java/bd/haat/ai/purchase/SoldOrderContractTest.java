package bd.haat.ai.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what order-service says it sends. */
class SoldOrderContractTest {
    private static final Path CONTRACTS = Path.of("../order-service/src/main/resources/contracts");

    @ParameterizedTest
    @ValueSource(strings = {"order.confirmed.v1", "order.imported.v1"})
    void theProducersExampleIsUnderstood(String type) throws IOException {
        var example = CONTRACTS.resolve(type + ".example.json");
        var order = EventJson.read(Files.readString(example), SoldOrder.class);
        var purchase = order.purchase();
        assertThat(purchase.products()).isNotEmpty().doesNotContainNull();
        assertThat(purchase.at()).isNotNull();
        assertThat(purchase.upazilaCode()).matches("\\d{4}");
        if (type.equals("order.imported.v1")) assertThat(order.finalStatus()).isIn("COMPLETED", "CANCELLED");
    }
}
