package bd.haat.ai.goods;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.messaging.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads what product-service says it sends. */
class ProductChangedContractTest {
    private static final Path EXAMPLE =
            Path.of("../product-service/src/main/resources/contracts/product.changed.v1.example.json");

    @Test
    void theProducersExampleIsUnderstood() throws IOException {
        var event = EventJson.read(Files.readString(EXAMPLE), ProductChanged.class);
        assertThat(event.productId()).isNotNull();
        assertThat(event.sellerId()).isNotNull();
        assertThat(event.slug()).isNotBlank();
        assertThat(event.name().isPresent()).isTrue();
        assertThat(event.status()).isIn("DRAFT", "ACTIVE", "ARCHIVED");
        assertThat(event.cheapest()).hasValueSatisfying(variant -> {
            assertThat(variant.priceMinor()).isPositive();
            assertThat(variant.currency()).isEqualTo("BDT");
        });
    }
}
