package bd.haat.location.seller;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.HaatTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@HaatTest
class NearbyControllerTest {
    @Autowired
    private RestTestClient client;

    @Test
    void nobodyAroundIsAnEmptyListWithATag() {
        var headers = client.get()
                .uri("/api/v1/sellers/nearby?lat=0&lon=0")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":[]}")
                .returnResult()
                .getResponseHeaders();
        assertThat(headers.getCacheControl()).isEqualTo("max-age=10, public");
        assertThat(headers.getVary()).anyMatch(HttpHeaders.ACCEPT_LANGUAGE::equalsIgnoreCase);
        client.get()
                .uri("/api/v1/sellers/nearby?lat=0&lon=0")
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "-90, 180", "85.1, 0", "0, 180", "0, -180"})
    void theEdgesOfTheEarthAreAskedAboutWithoutHarm(String lat, String lon) {
        client.get()
                .uri("/api/v1/sellers/nearby?radiusKm=200&lat=" + lat + "&lon=" + lon)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "lon=90, lat, required",
        "lat=23, lon, required",
        "lat=90.5&lon=90, lat, decimal-max",
        "lat=x&lon=90, lat, type",
        "lat=NaN&lon=90, lat, type",
        "lat=23&lon=-180.5, lon, decimal-min",
        "lat=23&lon=90&radiusKm=0.09, radiusKm, decimal-min",
        "lat=23&lon=90&radiusKm=200.1, radiusKm, decimal-max",
        "lat=23&lon=90&radiusKm=-1, radiusKm, decimal-min",
        "lat=23&lon=90&radiusKm=wide, radiusKm, type",
        "lat=23&lon=90&limit=0, limit, min",
        "lat=23&lon=90&limit=101, limit, max",
        "lat=23&lon=90&limit=1.5, limit, type"
    })
    void aWrongParameterIsNamed(String query, String field, String code) {
        client.get()
                .uri("/api/v1/sellers/nearby?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }
}
