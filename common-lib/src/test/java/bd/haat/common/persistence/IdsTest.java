package bd.haat.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void areVersion7AndSortByTime() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
        assertThat(Ids.at(1_000_000)).isLessThan(Ids.at(1_000_001));
        assertThat(Ids.at(1_700_000_000_000L).getMostSignificantBits() >>> 16).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void aHundredThousandAreDifferent() {
        assertThat(new HashSet<>(Stream.generate(() -> Ids.at(1))
                        .limit(100_000)
                        .map(UUID::toString)
                        .toList()))
                .hasSize(100_000);
    }
}
