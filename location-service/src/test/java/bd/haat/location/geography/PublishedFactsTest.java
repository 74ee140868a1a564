package bd.haat.location.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bd.haat.location.distance.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our table against the one that nuhil/bangladesh-geocode publishes, where a copy lies beside the checkout. */
class PublishedFactsTest {
    /** Theirs are often the centre of the district, ours are its town. */
    private static final double TOLERATED_KM = 8;

    private final Atlas atlas = new Atlas(new AreaFile().areas());
    private final Path folder = Stream.of("../../shared/data/geo", "../../../shared/data/geo")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("absent"));

    @BeforeEach
    void theCopyIsThere() {
        assumeTrue(Files.isDirectory(folder), "no copy of the published table beside the checkout");
    }

    @Test
    void divisionsBearTheSameNames() throws IOException {
        assertThat(read("nuhil-divisions.csv")).hasSize(8).allSatisfy(row -> {
            var ours = atlas.find(AreaKind.DIVISION, row.get(1));
            assertThat(ours).as(row.get(1)).isPresent();
            assertThat(ours).isEqualTo(atlas.find(AreaKind.DIVISION, row.get(2)));
        });
    }

    @Test
    void districtsBearTheSameNamesAndLieInTheSamePlaceOfTheSameDivision() throws IOException {
        var divisions = new HashMap<String, Area>();
        read("nuhil-divisions.csv")
                .forEach(row -> divisions.put(
                        row.get(0), atlas.find(AreaKind.DIVISION, row.get(1)).orElseThrow()));
        assertThat(districts()).hasSize(64).allSatisfy((id, theirs) -> {
            var ours = atlas.find(AreaKind.DISTRICT, theirs.get(2)).orElseThrow();
            assertThat(atlas.find(AreaKind.DISTRICT, theirs.get(3))).contains(ours);
            assertThat(ours.parent()).isEqualTo(divisions.get(theirs.get(1)).code());
            var place = new GeoPoint(Double.parseDouble(theirs.get(4)), Double.parseDouble(theirs.get(5)));
            assertThat(ours.center().kmTo(place)).as(ours.name().en()).isLessThan(TOLERATED_KM);
        });
    }

    @Test
    void upazilasOfTheirsAreOursInTheSameDistrictAndWeKnowOneMore() throws IOException {
        var districts = districts();
        var matched = new HashMap<Area, List<String>>();
        for (var theirs : read("nuhil-upazilas.csv")) {
            var district = atlas.find(
                            AreaKind.DISTRICT, districts.get(theirs.get(1)).get(2))
                    .orElseThrow();
            var ours = atlas.within(district).stream()
                    .filter(area -> area.kind() == AreaKind.UPAZILA)
                    .filter(area -> isNamed(area, theirs.get(2)))
                    .toList();
            assertThat(ours).as("%s of %s", theirs.get(2), district.name().en()).hasSize(1);
            assertThat(matched.put(ours.getFirst(), theirs)).as(theirs.get(2)).isNull();
        }
        assertThat(atlas.all(AreaKind.UPAZILA))
                .filteredOn(area -> !matched.containsKey(area))
                .extracting(area -> area.name().en())
                .containsExactly("Shaistaganj");
    }

    /** The same but for the letters that spellings waver about. */
    @Test
    void upazilasBearTheSameBanglaNames() throws IOException {
        var districts = districts();
        assertThat(read("nuhil-upazilas.csv")).allSatisfy(theirs -> {
            var district = atlas.find(
                            AreaKind.DISTRICT, districts.get(theirs.get(1)).get(2))
                    .orElseThrow();
            assertThat(atlas.within(district).stream()
                            .filter(area -> isNamed(area, theirs.get(2)))
                            .flatMap(area -> Stream.concat(Stream.of(area.name().bn()), area.aliases().stream()))
                            .map(PublishedFactsTest::wavering))
                    .contains(wavering(theirs.get(3)));
        });
    }

    private static boolean isNamed(Area area, String name) {
        return Stream.concat(Stream.of(area.name().en()), area.aliases().stream())
                .anyMatch(ours -> Names.fold(ours).equals(Names.fold(name)));
    }

    private static String wavering(String bangla) {
        return Names.fold(bangla)
                .replace("\u0981", "")
                .replace('ী', 'ি')
                .replace('ূ', 'ু')
                .replace('ণ', 'ন')
                .replace("ড়", "র")
                .replace("ক্ষ্ম", "ক্ষ");
    }

    private Map<String, List<String>> districts() throws IOException {
        var byId = new HashMap<String, List<String>>();
        read("nuhil-districts.csv").forEach(row -> byId.put(row.getFirst(), row));
        return byId;
    }

    private List<List<String>> read(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.substring(1, line.lastIndexOf('"')).split("\",\"")))
                .toList();
    }
}
