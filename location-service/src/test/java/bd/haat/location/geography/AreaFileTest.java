package bd.haat.location.geography;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The geography itself, as it ships. */
class AreaFileTest {
    private final List<Area> areas = new AreaFile().areas();
    private final Atlas atlas = new Atlas(areas);

    @Test
    void theCountryIsComplete() {
        assertThat(atlas.all(AreaKind.DIVISION)).hasSize(8);
        assertThat(atlas.all(AreaKind.DISTRICT)).hasSize(64);
        assertThat(atlas.all(AreaKind.UPAZILA)).hasSize(495);
        assertThat(atlas.all(AreaKind.THANA)).hasSize(110);
    }

    @Test
    void divisionsAndDistrictsBearTheCodesOfIso3166() {
        assertThat(atlas.all(AreaKind.DIVISION))
                .extracting(Area::code)
                .containsExactlyInAnyOrder("BD-A", "BD-B", "BD-C", "BD-D", "BD-E", "BD-F", "BD-G", "BD-H");
        assertThat(atlas.all(AreaKind.DISTRICT))
                .extracting(Area::code)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 64)
                        .mapToObj("BD-%02d"::formatted)
                        .toList());
        assertThat(atlas.find(AreaKind.DISTRICT, "BD-13").orElseThrow().name().en())
                .isEqualTo("Dhaka");
        assertThat(atlas.find(AreaKind.DIVISION, "BD-C").orElseThrow().name().en())
                .isEqualTo("Dhaka");
    }

    @Test
    void codesAreUniqueAndUpazilasBeginWithTheirDistrictsDigits() {
        assertThat(areas).extracting(Area::code).doesNotHaveDuplicates();
        assertThat(areas)
                .filteredOn(AreaFileTest::small)
                .allSatisfy(area -> assertThat(area.code())
                        .matches("\\d{4}")
                        .startsWith(area.parent().substring(3)));
    }

    @Test
    void eachAreaLiesWithinTheLevelAboveWhichStandsBeforeIt() {
        var seen = new HashMap<String, AreaKind>();
        for (var area : areas) {
            var above = seen.get(area.parent());
            assertThat(above)
                    .as(area.code())
                    .isEqualTo(
                            switch (area.kind()) {
                                case DIVISION -> null;
                                case DISTRICT -> AreaKind.DIVISION;
                                case UPAZILA, THANA -> AreaKind.DISTRICT;
                            });
            seen.put(area.code(), area.kind());
        }
    }

    @Test
    void metropolitanThanasStandInTheEightMetropolitanDistricts() {
        var thanas = atlas.all(AreaKind.THANA).stream()
                .collect(Collectors.groupingBy(
                        thana -> atlas.parentOf(thana).name().en(), Collectors.counting()));
        assertThat(thanas)
                .containsOnly(
                        entry("Dhaka", 50L),
                        entry("Chattogram", 16L),
                        entry("Rajshahi", 12L),
                        entry("Khulna", 8L),
                        entry("Gazipur", 8L),
                        entry("Sylhet", 6L),
                        entry("Rangpur", 6L),
                        entry("Barishal", 4L));
    }

    @Test
    void namesAreInBothLanguagesAndInNfc() {
        assertThat(areas).allSatisfy(area -> {
            assertThat(area.name().en()).matches("[A-Za-z'-]+( [A-Za-z'-]+)*");
            assertThat(area.name().bn()).matches("[\\u0981-\\u09fb]+( [\\u0981-\\u09fb]+)*");
            assertThat(Normalizer.isNormalized(area.name().bn(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(area.aliases())
                    .allSatisfy(alias -> assertThat(alias)
                            .isNotBlank()
                            .isEqualTo(Normalizer.normalize(alias.strip(), Normalizer.Form.NFC)));
        });
    }

    @Test
    void namesDifferWithinADistrictAndKind() {
        assertThat(areas)
                .extracting(area -> area.parent() + area.kind() + area.name().en())
                .doesNotHaveDuplicates();
        assertThat(areas)
                .extracting(area -> area.parent() + area.kind() + area.name().bn())
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoDistrictsShareASpelling() {
        assertThat(atlas.all(AreaKind.DISTRICT))
                .allSatisfy(district -> assertThat(spellings(district))
                        .doesNotHaveDuplicates()
                        .allSatisfy(name ->
                                assertThat(atlas.find(AreaKind.DISTRICT, name)).contains(district)));
    }

    @Test
    void centersLieInTheCountryInTheirDivisionAndNotFarFromTheirDistrict() {
        assertThat(areas).filteredOn(area -> area.center() != null).allSatisfy(area -> {
            assertThat(Boxes.BANGLADESH.holds(area.center())).as(area.code()).isTrue();
            assertThat(Boxes.DIVISIONS.get(division(area).code()).holds(area.center()))
                    .as(area.code())
                    .isTrue();
            if (small(area)) {
                double farthest = area.kind() == AreaKind.THANA ? 25 : 90;
                assertThat(area.center().kmTo(atlas.parentOf(area).center()))
                        .as(area.code())
                        .isLessThan(farthest);
            }
        });
    }

    @Test
    void centersAreKnownButForFive() {
        assertThat(areas)
                .filteredOn(area -> area.center() == null)
                .extracting(area -> area.name().en())
                .containsExactlyInAnyOrder("Dasar", "Madhyanagar", "Bandar", "Damkura", "Karnahar");
    }

    private static List<String> spellings(Area area) {
        return Stream.concat(Stream.of(area.name().en(), area.name().bn()), area.aliases().stream())
                .map(Names::fold)
                .toList();
    }

    private Area division(Area area) {
        return area.kind() == AreaKind.DIVISION ? area : division(atlas.parentOf(area));
    }

    private static boolean small(Area area) {
        return area.kind() == AreaKind.UPAZILA || area.kind() == AreaKind.THANA;
    }
}
