package bd.haat.location.distance;

import bd.haat.common.test.HaatTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@HaatTest
class DistanceControllerTest {
    private static final String PATH = "/api/v1/locations/distance?";

    @Autowired
    private RestTestClient client;

    @Test
    void theDistanceIsInKilometres() {
        var tag = client.get()
                .uri(PATH + "fromLat=23.729&fromLon=90.407&toLat=22.335&toLon=91.834")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=86400, public")
                .expectBody()
                .json("{\"km\":212.953}")
                .returnResult()
                .getResponseHeaders()
                .getETag();
        client.get()
                .uri(PATH + "fromLat=23.729&fromLon=90.407&toLat=22.335&toLon=91.834")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        client.get()
                .uri(PATH + "fromLat=90&fromLon=-180&toLat=90&toLon=180")
                .exchange()
                .expectBody()
                .json("{\"km\":0.0}");
    }

    @ParameterizedTest
    @CsvSource({
        "fromLon=90&toLat=23&toLon=90, fromLat, required",
        "fromLat=&fromLon=90&toLat=23&toLon=90, fromLat, required",
        "fromLat=23&toLat=23&toLon=90, fromLon, required",
        "fromLat=23&fromLon=90&toLon=90, toLat, required",
        "fromLat=23&fromLon=90&toLat=23, toLon, required",
        "fromLat=90.1&fromLon=90&toLat=23&toLon=90, fromLat, decimal-max",
        "fromLat=-90.1&fromLon=90&toLat=23&toLon=90, fromLat, decimal-min",
        "fromLat=23&fromLon=180.1&toLat=23&toLon=90, fromLon, decimal-max",
        "fromLat=23&fromLon=90&toLat=-91&toLon=90, toLat, decimal-min",
        "fromLat=23&fromLon=90&toLat=23&toLon=-181, toLon, decimal-min",
        "fromLat=NaN&fromLon=90&toLat=23&toLon=90, fromLat, type",
        "fromLat=Infinity&fromLon=90&toLat=23&toLon=90, fromLat, type",
        "fromLat=23d&fromLon=90&toLat=23&toLon=90, fromLat, type",
        "fromLat=0x1p3&fromLon=90&toLat=23&toLon=90, fromLat, type",
        "fromLat=1e400&fromLon=90&toLat=23&toLon=90, fromLat, decimal-max",
        "fromLat=1e99999999999&fromLon=90&toLat=23&toLon=90, fromLat, type",
        "fromLat=north&fromLon=90&toLat=23&toLon=90, fromLat, type"
    })
    void aWrongParameterIsNamed(String query, String field, String code) {
        client.get()
                .uri(PATH + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void onlyGetIsOffered() {
        client.post().uri(PATH).exchange().expectStatus().isUnauthorized();
        client.get()
                .uri(PATH + "fromLat=1&fromLon=1&toLat=1&toLon=1")
                .header(HttpHeaders.ACCEPT, "text/csv")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }
}
