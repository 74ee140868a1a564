package bd.haat.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ক, 70, 1",
        "ক, 71, 2",
        "ক, 134, 2",
        "ক, 135, 3",
        "৳, 1, 1",
        "৳, 71, 2"
    })
    void countsAsGatewaysDo(String letter, int times, int segments) {
        assertThat(Segments.of(letter.repeat(times))).isEqualTo(segments);
    }
}
