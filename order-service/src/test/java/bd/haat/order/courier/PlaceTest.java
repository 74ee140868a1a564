package bd.haat.order.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private final Place place =
            new Place(List.of("Cox's Bazar Sadar", "কক্সবাজার সদর"), List.of("Cox's Bazar", "কক্সবাজার"), false);

    @ParameterizedTest
    @ValueSource(strings = {"Cox's Bazar Sadar", "COXS BAZAR SADAR", "Coxs-Bazar Sadar (Town)", "কক্সবাজার সদর"})
    void aPlaceIsKnownByAllItsSpellings(String name) {
        assertThat(place.upazilaAmong(List.of("Teknaf", name), Function.identity()))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cox's Bazar", "Sadar", "", "()", "Teknaf"})
    void anotherPlaceIsAnother(String name) {
        assertThat(place.upazilaAmong(List.of(name), Function.identity())).isEmpty();
    }

    @Test
    void anAddressFitsWhateverItIsMadeOf() {
        var parcel = new Parcel("R", "নাম", "+8801712345678", "🏠".repeat(300), place, null, 1, 500, 0, 0);
        var address = parcel.wholeAddress(220);
        assertThat(address.codePointCount(0, address.length())).isLessThanOrEqualTo(220);
        assertThat(address).endsWith(", Cox's Bazar Sadar, Cox's Bazar");
        assertThat(parcel.localPhone()).isEqualTo("01712345678");
        assertThat(parcel.kilograms()).isOne();
    }
}
