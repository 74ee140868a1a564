package bd.haat.ai.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseTest {
    @Test
    void twoVariantsOfAProductAreOneProduct() {
        var product = Ids.next();
        assertThat(Purchase.of(List.of(product, product), Instant.EPOCH, "1343").products())
                .containsExactly(product);
    }

    @Test
    void aWholesaleOrderIsCutShort() {
        var many = Stream.generate(Ids::next).limit(500).toList();
        assertThat(Purchase.of(many, Instant.EPOCH, "1343").products()).isEqualTo(many.subList(0, 20));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "13", "BD-13", "13435", "১৩৪৩"})
    void aPlaceWeDoNotUnderstandIsNone(String code) {
        assertThat(Purchase.of(List.of(), Instant.EPOCH, code).upazilaCode()).isNull();
    }
}
