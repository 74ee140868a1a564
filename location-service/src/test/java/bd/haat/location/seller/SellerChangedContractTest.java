package bd.haat.location.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.common.messaging.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads what seller-service says it sends. */
class SellerChangedContractTest {
    private static final Path EXAMPLE =
            Path.of("../seller-service/src/main/resources/contracts/seller.changed.v1.example.json");

    @Test
    void theProducersExampleIsUnderstood() throws IOException {
        assumeTrue(Files.exists(EXAMPLE), "seller-service has no example yet");
        var event = EventJson.read(Files.readString(EXAMPLE), SellerChanged.class);
        assertThat(event).hasNoNullFieldsOrProperties();
        assertThat(event.shopName().isPresent()).isTrue();
        assertThat(event.version()).isPositive();
        assertThat(event.upazilaCode()).matches("\\d{4}");
        assertThat(event.place().sellerId()).isEqualTo(event.sellerId());
    }
}
