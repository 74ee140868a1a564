package bd.haat.product.stock;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.Contracts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockContractTest {
    @Test
    void ourEventKeepsItsSchemaHoweverManyChanged() {
        var told = StockChanged.of(levels(1_001));
        assertThat(told)
                .allSatisfy(Contracts::keeps)
                .extracting(event -> event.variants().size())
                .containsExactly(500, 500, 1);
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(StockChanged.of(List.of())).isEmpty();
    }

    private static List<Level> levels(int count) {
        return Stream.generate(() -> new Level(Ids.next(), Ids.next(), Ids.next(), 5, 2, true, 2))
                .limit(count)
                .toList();
    }
}
