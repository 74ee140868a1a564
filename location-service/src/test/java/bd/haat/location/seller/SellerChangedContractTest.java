package bd.haat.location.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what seller-service says it sends. */
class SellerChangedContractTest {
    private static final Path EXAMPLE =
            Path.of("../seller-service/src/main/resources/contracts/seller.changed.v1.example.json");

    @Test
    void theProducersExampleIsUnderstood() throws Exception {
        assumeTrue(Files.exists(EXAMPLE), "seller-service has no example yet");
        var json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var event = json.readValue(Files.readString(EXAMPLE), SellerChanged.class);
        assertThat(event).hasNoNullFieldsOrProperties();
        assertThat(event.shopName().isPresent()).isTrue();
        assertThat(event.version()).isPositive();
        assertThat(event.upazilaCode()).matches("\\d{4}");
        assertThat(event.place().sellerId()).isEqualTo(event.sellerId());
    }
}
