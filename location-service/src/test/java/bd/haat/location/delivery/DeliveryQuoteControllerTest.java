package bd.haat.location.delivery;

import static bd.haat.location.seller.SellersInMemory.shop;

import bd.haat.common.persistence.Ids;
import bd.haat.common.test.HaatTest;
import bd.haat.common.test.TestTokens;
import bd.haat.location.seller.SellerPlaces;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@HaatTest
class DeliveryQuoteControllerTest {
    private static final String PUBLIC = "/api/v1/locations/delivery-quote";
    private static final String INTERNAL = "/internal/deliveries/quote";

    @Autowired
    private RestTestClient client;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private SellerPlaces places;

    private final UUID seller = Ids.next();

    @BeforeEach
    void aShopInDhanmondi() {
        places.put(shop(seller, 23.746, 90.376, "1343"));
    }

    @ParameterizedTest
    @CsvSource({
        "1343, 6000, 1, 2, true",
        "1345, 7000, 1, 2, true",
        "1305, 8000, 1, 3, true",
        "1802, 11000, 2, 4, false",
        "1014, 13265, 3, 5, false",
    })
    void aGuestSeesTheFeeAndTheDaysOfTheZone(String upazila, long fee, int minDays, int maxDays, boolean sameCity) {
        post(PUBLIC, "{\"upazilaCode\":\"%s\",\"sellerIds\":[\"%s\"]}".formatted(upazila, seller))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].sellerId")
                .isEqualTo(seller.toString())
                .jsonPath("$.items[0].fee.amount")
                .isEqualTo(fee)
                .jsonPath("$.items[0].fee.currency")
                .isEqualTo("BDT")
                .jsonPath("$.items[0].estimate.minDays")
                .isEqualTo(minDays)
                .jsonPath("$.items[0].estimate.maxDays")
                .isEqualTo(maxDays)
                .jsonPath("$.items[0].sameCity")
                .isEqualTo(sameCity);
    }

    @ParameterizedTest
    @CsvSource({"1343, 10000, 0, 1", "1345, 12000, 0, 1", "1305, 15000, 1, 2"})
    void nearbyThereIsAFasterWay(String upazila, long fee, int minDays, int maxDays) {
        post(PUBLIC, "{\"upazilaCode\":\"%s\",\"sellerIds\":[\"%s\"]}".formatted(upazila, seller))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].choices.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].choices[0].choice")
                .isEqualTo("STANDARD")
                .jsonPath("$.items[0].choices[1].choice")
                .isEqualTo("EXPRESS")
                .jsonPath("$.items[0].choices[1].fee.amount")
                .isEqualTo(fee)
                .jsonPath("$.items[0].choices[1].estimate.minDays")
                .isEqualTo(minDays)
                .jsonPath("$.items[0].choices[1].estimate.maxDays")
                .isEqualTo(maxDays);
        post(PUBLIC, "{\"upazilaCode\":\"1014\",\"sellerIds\":[\"%s\"]}".formatted(seller))
                .expectBody()
                .jsonPath("$.items[0].choices.length()")
                .isEqualTo(1);
    }

    @Test
    void anotherServiceAsksWithItsKeyAndUnknownSellersAreAbsent() {
        var body =
                "{\"upazilaCode\":\"1343\",\"location\":{\"lat\":23.756,\"lon\":90.376},\"sellerIds\":[\"%s\",\"%s\"]}"
                        .formatted(Ids.next(), seller);
        post(INTERNAL, body).expectStatus().isUnauthorized();
        client.post()
                .uri(INTERNAL)
                .header("X-Api-Key", tokens.serviceKey("order"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].sellerId")
                .isEqualTo(seller.toString())
                .jsonPath("$.items[0].distanceKm")
                .isEqualTo(1.112);
        client.post()
                .uri(INTERNAL)
                .header("Authorization", tokens.admin())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | upazilaCode | required",
                "{'upazilaCode':'','sellerIds':['ID']} | upazilaCode | required",
                "{'upazilaCode':'9999','sellerIds':['ID']} | upazilaCode | unknown",
                "{'upazilaCode':1343,'sellerIds':['ID']} | upazilaCode | type",
                "{'upazilaCode':'12345678901','sellerIds':['ID']} | upazilaCode | size",
                "{'upazilaCode':'1343'} | sellerIds | required",
                "{'upazilaCode':'1343','sellerIds':[]} | sellerIds | required",
                "{'upazilaCode':'1343','sellerIds':[null]} | sellerIds[0] | required",
                "{'upazilaCode':'1343','sellerIds':['x']} | sellerIds[0] | type",
                "{'upazilaCode':'1343','sellerIds':'ID'} | sellerIds | type",
                "{'upazilaCode':'1343','sellerIds':['ID'],'location':{'lat':91,'lon':90}} | location.lat | decimal-max",
                "{'upazilaCode':'1343','sellerIds':['ID'],'location':{'lat':1e999,'lon':90}} | location.lat |"
                        + " decimal-max",
                "{'upazilaCode':'1343','sellerIds':['ID'],'location':{'lat':23}} | location.lon | required",
                "{'upazilaCode':'1343','sellerIds':['ID'],'location':{'lat':'23','lon':90}} | location.lat | type",
                "{'upazilaCode':'1343','sellerIds':['ID'],'weightGrams':0} | weightGrams | min",
                "{'upazilaCode':'1343','sellerIds':['ID'],'weightGrams':100001} | weightGrams | max",
                "{'upazilaCode':'1343','sellerIds':['ID'],'weightGrams':1.5} | weightGrams | type",
                "{'upazilaCode':'1343','sellerIds':['ID'],'fee':0} | fee | unknown",
            })
    void aWrongMemberIsNamed(String body, String field, String code) {
        post(PUBLIC, body.replace('\'', '"').replace("ID", seller.toString()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[?(@.field == '%s')].code".formatted(field))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "not json", "{\"upazilaCode\":", "\"1343\""})
    void whatIsNoSuchBodyIsRefused(String body) {
        post(PUBLIC, body).expectStatus().isBadRequest();
    }

    @Test
    void deepNestingAndTooManySellersAreRefused() {
        post(PUBLIC, "{\"location\":" + "[".repeat(5000)).expectStatus().isBadRequest();
        var many = Collections.nCopies(101, "\"" + seller + "\"").stream().collect(Collectors.joining(","));
        post(PUBLIC, "{\"upazilaCode\":\"1343\",\"sellerIds\":[" + many + "]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sellerIds");
        client.post()
                .uri(PUBLIC)
                .contentType(MediaType.TEXT_PLAIN)
                .body("hello")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    private RestTestClient.ResponseSpec post(String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
