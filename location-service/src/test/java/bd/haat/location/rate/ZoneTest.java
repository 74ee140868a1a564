package bd.haat.location.rate;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.location.geography.AreasForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {
    private final AreasForTests areas = new AreasForTests();

    @ParameterizedTest
    @CsvSource({
        "BD-13 Dhanmondi, BD-13 Dhanmondi, SAME_UPAZILA",
        "BD-13 Dhanmondi, BD-13 Gulshan, DHAKA_METRO",
        "BD-13 Dhanmondi, BD-13 Savar, SAME_DISTRICT",
        "BD-13 Savar, BD-13 Savar, SAME_UPAZILA",
        "BD-13 Savar, BD-13 Dohar, SAME_DISTRICT",
        "BD-10 Khulshi, BD-10 Patenga, SAME_DISTRICT",
        "BD-13 Gulshan, BD-18 Tongi East, SAME_DIVISION",
        "BD-13 Gulshan, BD-63 Basail, SAME_DIVISION",
        "BD-13 Gulshan, BD-10 Patiya, ELSEWHERE",
        "BD-34 Trishal, BD-18 Sreepur, ELSEWHERE"
    })
    void theZoneIsTheSmallestAreaThatHoldsBoth(String from, String to, Zone zone) {
        assertThat(Zone.between(areas.named(from), areas.named(to), areas.atlas()))
                .isEqualTo(zone);
        assertThat(Zone.between(areas.named(to), areas.named(from), areas.atlas()))
                .isEqualTo(zone);
    }
}
