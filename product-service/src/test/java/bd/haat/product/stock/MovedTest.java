package bd.haat.product.stock;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.persistence.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedTest {
    @ParameterizedTest
    @CsvSource({
        "6, 5, 5, true",
        "6, 0, 5, true",
        "5, 4, 5, false", // told already
        "4, 5, 5, false", // rising
        "9, 6, 5, false",
        "1, 0, 0, true",
        "9, 0, , false"
    })
    void theMarkIsCrossedOnce(int before, int after, Integer lowAt, boolean told) {
        assertThat(moved(before, after, lowAt, false).fellLow()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true, true", "0, 1, false, false", "1, 0, true, false"})
    void whatIsThereAgainIsBackForThoseWhoWait(int before, int after, boolean watched, boolean back) {
        assertThat(moved(before, after, null, watched).cameBack()).isEqualTo(back);
    }

    private static Moved moved(int before, int after, Integer lowAt, boolean watched) {
        var now = new Level(Ids.next(), Ids.next(), Ids.next(), after + 2, 2, true, 3);
        return new Moved(now, lowAt, watched, after - before);
    }
}
