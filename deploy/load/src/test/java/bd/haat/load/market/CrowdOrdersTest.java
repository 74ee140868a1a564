package bd.haat.load.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrowdOrdersTest {
    @Test
    void anIdIsAUuidOfVersion7ThatTellsItsMoment() {
        long before = System.currentTimeMillis();
        var ids = Stream.generate(CrowdOrders::newId).limit(1_000).toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
        });
    }
}
