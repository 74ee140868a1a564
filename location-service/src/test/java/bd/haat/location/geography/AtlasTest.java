package bd.haat.location.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasTest {
    private final Atlas atlas = new Atlas(new AreaFile().areas());

    @ParameterizedTest
    @ValueSource(strings = {"BD-11", "bd-11", "Cox's Bazar", "coxs bazar", "COXSBAZAR", "কক্সবাজার"})
    void aDistrictIsFoundByCodeAndByAnySpelling(String asked) {
        assertThat(atlas.find(AreaKind.DISTRICT, asked)).map(Area::code).contains("BD-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chattogram", "Chittagong", "চট্টগ্রাম", "BD-B"})
    void aDivisionIsFoundByItsOlderNameToo(String asked) {
        assertThat(atlas.find(AreaKind.DIVISION, asked)).map(Area::code).contains("BD-B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "BD-65", "BD-C", "", " ", "'"})
    void whatIsNoDistrictIsNotFound(String asked) {
        assertThat(atlas.find(AreaKind.DISTRICT, asked)).isEmpty();
    }

    @Test
    void upazilasAndThanasAreFoundByCodeAlone() {
        assertThat(atlas.upazila("1301")).map(area -> area.name().en()).contains("Dhamrai");
        assertThat(atlas.upazila("1343")).map(Area::kind).contains(AreaKind.THANA);
        assertThat(atlas.upazila("BD-13")).isEmpty();
        assertThat(atlas.upazila("9999")).isEmpty();
    }

    @Test
    void anUpazilaWithoutACenterIsWhereItsDistrictIs() {
        var dasar = atlas.search("Dasar", 1).getFirst();
        assertThat(dasar.center()).isNull();
        assertThat(atlas.placeOf(dasar)).isEqualTo(atlas.parentOf(dasar).center());
    }

    @Test
    void aSearchGivesWholeNamesFirstThenBeginningsThenTheRestLargerAreasBefore() {
        assertThat(atlas.search("dhaka", 4)).extracting(Area::code).startsWith("BD-C", "BD-13");
        assertThat(atlas.search("sonar", 3))
                .extracting(area -> area.name().en())
                .containsExactly("Sonargaon");
        assertThat(atlas.search("kotwali", 10))
                .extracting(area -> area.name().en())
                .containsExactly("Kotwali", "Kotwali", "Kotwali", "Kotwali", "Kotwali", "Khulna Sadar");
        assertThat(atlas.search("sadar", 100)).hasSizeGreaterThan(50);
    }

    @Test
    void aSearchUnderstandsBanglaAndOlderNames() {
        assertThat(atlas.search("ধানমন্ডি", 5))
                .extracting(area -> area.name().en())
                .containsExactly("Dhanmondi");
        assertThat(atlas.search("Swarupkathi", 5))
                .extracting(area -> area.name().en())
                .containsExactly("Nesarabad");
        assertThat(atlas.search("Bogra", 5))
                .extracting(area -> area.name().en())
                .startsWith("Bogura");
        assertThat(atlas.search("--", 5)).isEmpty();
    }

    @Test
    void yaIsFoundHoweverItWasTyped() {
        assertThat(atlas.search("উখি\u09dfা", 5))
                .extracting(Area::code)
                .isNotEmpty()
                .isEqualTo(atlas.search("উখি\u09af\u09bcা", 5).stream()
                        .map(Area::code)
                        .toList());
    }
}
