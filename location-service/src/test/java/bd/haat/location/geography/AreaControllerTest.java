package bd.haat.location.geography;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@HaatTest
class AreaControllerTest {
    @Autowired
    private RestTestClient client;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private Atlas atlas;

    @Test
    void theTableHoldsWhatTheFileSays() {
        assertThat(new AreaFile().areas())
                .allSatisfy(area -> assertThat(
                                area.kind().compareTo(AreaKind.UPAZILA) < 0
                                        ? atlas.find(area.kind(), area.code())
                                        : atlas.upazila(area.code()))
                        .contains(area));
    }

    @Test
    void divisionsComeInTheCallersLanguageAndAlphabet() {
        client.get()
                .uri("/api/v1/locations/divisions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(8)
                .jsonPath("$.items[0].name")
                .isEqualTo("খুলনা")
                .jsonPath("$.items[0].kind")
                .isEqualTo("DIVISION");
        client.get()
                .uri("/api/v1/locations/divisions?lang=en")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Barishal")
                .jsonPath("$.items[0].code")
                .isEqualTo("BD-A")
                .jsonPath("$.items[0].center.lat")
                .isEqualTo(22.701);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BD-C", "Dhaka", "dhaka", "ঢাকা"})
    void districtsOfADivisionAreFoundByItsCodeOrName(String division) {
        client.get()
                .uri("/api/v1/locations/districts?lang=en&division={d}", division)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(13)
                .jsonPath("$.items[0].name")
                .isEqualTo("Dhaka")
                .jsonPath("$.items[0].divisionCode")
                .isEqualTo("BD-C");
    }

    @Test
    void withoutADivisionAllDistrictsCome() {
        client.get()
                .uri("/api/v1/locations/districts")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(64);
    }

    @Test
    void thanasStandBesideTheUpazilasOfTheirDistrict() {
        client.get()
                .uri("/api/v1/locations/upazilas?district=Dhaka")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "application/json")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(55)
                .jsonPath("$.items[?(@.name == 'Savar')].kind")
                .isEqualTo("UPAZILA")
                .jsonPath("$.items[?(@.name == 'Dhanmondi')].kind")
                .isEqualTo("THANA")
                .jsonPath("$.items[?(@.name == 'Dhanmondi')].districtCode")
                .isEqualTo("BD-13")
                .jsonPath("$.items[?(@.name == 'Dhanmondi')].center.lat")
                .isEqualTo(23.746);
    }

    @Test
    void theHeadAloneCanBeAskedFor() {
        client.head()
                .uri("/api/v1/locations/divisions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ETAG);
    }

    @Test
    void anUnknownCenterIsAbsent() {
        client.get()
                .uri("/api/v1/locations/upazilas?district=BD-36&lang=en")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.name == 'Dasar')].code")
                .isEqualTo("3601")
                .jsonPath("$.items[?(@.name == 'Dasar')].center")
                .isEmpty();
    }

    @Test
    void anUpazilaIsShownByItsCodeOrNotFound() {
        client.get()
                .uri("/api/v1/locations/upazilas/1343?lang=en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Dhanmondi")
                .jsonPath("$.within")
                .isEqualTo("Dhaka")
                .jsonPath("$.divisionCode")
                .isEqualTo("BD-C");
        client.get()
                .uri("/api/v1/locations/upazilas/9999")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void aSearchFindsBanglaEnglishAndOlderNames() {
        client.get()
                .uri("/api/v1/locations/search?q={q}&lang=en", "Jessore")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("Jashore")
                .jsonPath("$.items[0].kind")
                .isEqualTo("DISTRICT");
        client.get()
                .uri("/api/v1/locations/search?q={q}&lang=en&limit=1", "গুলশান")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].within")
                .isEqualTo("Dhaka");
        client.get()
                .uri("/api/v1/locations/search?q=zzzz")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "divisions",
                "districts?division=BD-A",
                "upazilas?district=BD-13",
                "upazilas/1343",
                "search?q=dha"
            })
    void whoHasTheAnswerAlreadyIsToldSo(String path) {
        var first = client.get()
                .uri("/api/v1/locations/" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=3600, public")
                .returnResult()
                .getResponseHeaders();
        assertThat(first.getVary()).anyMatch(HttpHeaders.ACCEPT_LANGUAGE::equalsIgnoreCase);
        assertThat(first.getETag()).startsWith("W/\"");
        client.get()
                .uri("/api/v1/locations/" + path)
                .header(HttpHeaders.IF_NONE_MATCH, first.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, first.getETag())
                .expectBody()
                .isEmpty();
        client.get()
                .uri("/api/v1/locations/" + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header(HttpHeaders.IF_NONE_MATCH, first.getETag())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "districts?division=Atlantis, division, unknown",
        "districts?division=BD-13, division, unknown",
        "upazilas, district, required",
        "upazilas?district=, district, required",
        "upazilas?district=BD-C, district, unknown",
        "upazilas?district=<script>, district, unknown",
        "search, q, required",
        "search?q=+, q, required",
        "search?q=dhaka&limit=0, limit, min",
        "search?q=dhaka&limit=101, limit, max",
        "search?q=dhaka&limit=ten, limit, type",
        "search?q=dhaka&limit=99999999999999999999, limit, type"
    })
    void aWrongParameterIsNamed(String path, String field, String code) {
        client.get()
                .uri("/api/v1/locations/" + path)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void overlongTextIsRefused() {
        var longText = "a".repeat(101);
        for (var path : new String[] {"search?q=", "upazilas?district=", "districts?division="})
            client.get()
                    .uri("/api/v1/locations/" + path + longText)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].code")
                    .isEqualTo("size");
    }

    @Test
    void otherServicesReadAnUpazilaWithTheirKey() {
        client.get().uri("/internal/upazilas/1343").exchange().expectStatus().isUnauthorized();
        client.get()
                .uri("/internal/upazilas/1343")
                .header("X-Api-Key", "guessed")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client.get()
                .uri("/internal/upazilas/1343")
                .header("X-Api-Key", tokens.serviceKey("order"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"code":"1343","name":{"bn":"ধানমন্ডি","en":"Dhanmondi"},"aliases":["Dhanmandi","ধানমণ্ডি"],"kind":"THANA","districtCode":"BD-13",
                     "districtName":{"bn":"ঢাকা","en":"Dhaka"},"districtAliases":["Dacca"],"divisionCode":"BD-C","center":{"lat":23.746,"lon":90.376}}\
                    """);
        client.get()
                .uri("/internal/upazilas/BD-13")
                .header("X-Api-Key", tokens.serviceKey("order"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theDocumentListsWhatIsPublic() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/locations/divisions']")
                .exists()
                .jsonPath("$.paths['/api/v1/sellers/nearby']")
                .exists()
                .jsonPath("$.paths['/api/v1/locations/delivery-quote']")
                .exists()
                .jsonPath("$.paths['/api/v1/admin/locations/delivery-rates/{id}'].put.requestBody")
                .exists()
                .jsonPath("$.paths['/internal/deliveries/quote']")
                .doesNotExist()
                .jsonPath("$.components.schemas.AreaView.properties.code")
                .exists();
    }
}
