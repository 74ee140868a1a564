package bd.haat.ai.popular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaTest {
    @Test
    void anUpazilaLiesInItsDistrict() {
        assertThat(codes(Area.around("1343", null))).containsExactly("1343", "BD-13", "BD");
        assertThat(codes(Area.around("1343", "BD-10"))).containsExactly("1343", "BD-13", "BD");
    }

    @Test
    void aDistrictIsUnderstoodWithAndWithoutItsCountry() {
        assertThat(codes(Area.around(null, "13"))).containsExactly("BD-13", "BD");
        assertThat(Area.around(null, "BD-13")).isEqualTo(Area.around(null, "13"));
    }

    @Test
    void somebodyAnywhereIsInTheCountry() {
        assertThat(Area.around(null, null)).containsExactly(Area.COUNTRY);
    }

    @Test
    void countsNameADistrictByItsDigits() {
        assertThat(Area.around("1343", null).stream().map(Area::counted)).containsExactly("1343", "13", "BD");
    }

    private static List<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }
}
