package bd.haat.sandbox.maps;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.sandbox.Caller;
import bd.haat.sandbox.Caller.Reply;
import bd.haat.sandbox.SandboxTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class GeocodeControllerTest {
    private final Caller caller;

    @Autowired
    GeocodeControllerTest(Caller caller) {
        this.caller = caller;
    }

    @ParameterizedTest
    @CsvSource({
        "'House 12, Road 5, Dhanmondi, Dhaka 1209', 23.7461, 'Dhanmondi, Dhaka 1209, Bangladesh'",
        "'সদর রোড, বরিশাল', 22.701, 'Barishal, Bangladesh'",
        "'chittagong', 22.3569, 'Chattogram, Bangladesh'",
        "'Beach Road, Cox''s Bazar', 21.4272, 'Cox''s Bazar, Bangladesh'"
    })
    void anAddressIsFoundByThePlaceItNames(String address, double lat, String formatted) throws Exception {
        var reply = ask(Map.of("address", address, "key", "k"));

        assertThat(reply.at("/status")).isEqualTo("OK");
        assertThat(reply.tree().at("/results/0/geometry/location/lat").asDouble())
                .isEqualTo(lat);
        assertThat(reply.at("/results/0/formatted_address")).isEqualTo(formatted);
        assertThat(ask(Map.of("address", address, "key", "k")).body()).isEqualTo(reply.body());
    }

    @Test
    void aPointIsNamedByTheNearestPlaceInTheLanguageAsked() throws Exception {
        var reply = ask(Map.of("latlng", "24.90,91.87", "language", "bn", "key", "k"));

        assertThat(reply.at("/results/0/formatted_address")).isEqualTo("সিলেট, বাংলাদেশ");
        assertThat(reply.at("/results/0/types/0")).isEqualTo("locality");
    }

    @Test
    void failuresAreStatusesUnder200() throws Exception {
        assertThat(ask(Map.of("address", "Atlantis", "key", "k")).at("/status")).isEqualTo("ZERO_RESULTS");
        assertThat(ask(Map.of("latlng", "0,0", "key", "k")).at("/status")).isEqualTo("ZERO_RESULTS");
        assertThat(ask(Map.of("address", "Dhaka", "components", "country:US", "key", "k"))
                        .at("/status"))
                .isEqualTo("ZERO_RESULTS");
        assertThat(ask(Map.of("address", "Dhaka")).at("/status")).isEqualTo("REQUEST_DENIED");
        assertThat(ask(Map.of("latlng", "north", "key", "k")).at("/status")).isEqualTo("INVALID_REQUEST");

        caller.fault(Map.of("target", "maps.geocode", "mode", "error", "code", "OVER_QUERY_LIMIT"));
        var limited = ask(Map.of("address", "Dhaka", "key", "k"));
        assertThat(limited.status()).isEqualTo(200);
        assertThat(limited.at("/status")).isEqualTo("OVER_QUERY_LIMIT");
    }

    private Reply ask(Map<String, String> parameters) throws IOException {
        return caller.get("/maps/api/geocode/json?" + Caller.query(parameters));
    }
}
