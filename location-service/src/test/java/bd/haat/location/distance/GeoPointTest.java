package bd.haat.location.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
    private static final double QUARTER = GeoPoint.EARTH_RADIUS_KM * Math.PI / 2;

    @Test
    void aPointIsNoWayFromItself() {
        assertThat(new GeoPoint(23.746, 90.376).kmTo(new GeoPoint(23.746, 90.376)))
                .isZero();
    }

    @Test
    void aDegreeOnTheEquatorIsThe360thPartOfTheCircle() {
        assertThat(new GeoPoint(0, 10).kmTo(new GeoPoint(0, 11))).isCloseTo(4 * QUARTER / 360, within(1e-9));
    }

    @Test
    void oppositeEndsOfTheEarthAreHalfACircleApart() {
        assertThat(new GeoPoint(23.7, 90.4).kmTo(new GeoPoint(-23.7, -89.6))).isCloseTo(2 * QUARTER, within(1e-6));
    }

    @Test
    void theDateLineIsNoDetour() {
        assertThat(new GeoPoint(10, 179.9).kmTo(new GeoPoint(10, -179.9))).isLessThan(25);
    }

    /** Law of cosines as a second opinion. */
    @ParameterizedTest
    @CsvSource({"23.729,90.407,22.335,91.834", "20.86,92.30,26.49,88.35", "-33.9,151.2,51.5,-0.1"})
    void agreesWithTheLawOfCosinesBothWays(double lat, double lon, double otherLat, double otherLon) {
        var a = new GeoPoint(lat, lon);
        var b = new GeoPoint(otherLat, otherLon);
        double cosine = Math.sin(Math.toRadians(lat)) * Math.sin(Math.toRadians(otherLat))
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(otherLat))
                        * Math.cos(Math.toRadians(lon - otherLon));
        assertThat(a.kmTo(b))
                .isCloseTo(GeoPoint.EARTH_RADIUS_KM * Math.acos(cosine), within(1e-6))
                .isEqualTo(b.kmTo(a));
    }

    @Test
    void answersAreRoundedToAMetre() {
        assertThat(new GeoPoint(23.729, 90.407).roundedKmTo(new GeoPoint(22.335, 91.834)))
                .isEqualTo(212.953);
    }

    @ParameterizedTest
    @CsvSource({"90.01,0", "-90.01,0", "0,180.01", "0,-180.01", "NaN,0", "0,NaN", "Infinity,0"})
    void pointsOffTheEarthAreRefused(double lat, double lon) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(lat, lon));
    }
}
