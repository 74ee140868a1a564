package bd.haat.order.otp;

import static org.assertj.core.api.Assertions.assertThat;

import bd.haat.order.Neighbours;
import bd.haat.order.risk.Outcome;
import bd.haat.order.risk.RiskTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class CheckoutCodeTest extends RiskTest {
    private static final String DEAR = order("COD", Neighbours.SAREE, 20); // ৳50,060

    @BeforeEach
    void aPhoneOfOurOwn() {
        NEIGHBOURS.phone("+88016%08d".formatted(System.nanoTime() % 100_000_000));
    }

    @Test
    void aDearCashOrderNeedsACodeAndIsPlacedWithIt() {
        var problem = stopped(bearer(), DEAR, "otp-required");
        assertThat(problem.get("request").asString()).isEqualTo("/api/v1/checkout/otp");
        assertThat(problem.get("detail").asString()).contains("otpCode");
        assertThat(decisions().at("/0/reasons/0/rule").asString()).isEqualTo("cod-limit");

        var code = sent();
        var order = body(place(bearer(), with(code)));
        assertThat(order.get("status").asString()).isEqualTo("PENDING");
        var decision = decisions().get(0);
        assertThat(decision.get("orderId")).isEqualTo(order.get("id"));
        assertThat(decision.get("outcome").asString()).isEqualTo("REQUIRE_OTP");
        assertThat(decided(Outcome.REQUIRE_OTP, "cod-limit", true)).isPositive();
        stopped(bearer(), with(code), "wrong-otp"); // good once
    }

    @Test
    void paidAheadOrBelowTheLimitNoCodeIsAskedForAndNoneIsSpent() {
        var code = sent();
        place(
                        bearer(),
                        order("COD", Neighbours.HONEY, 1)
                                .replace("{\"addressId\"", "{\"otpCode\":\"%s\",\"addressId\"".formatted(code)))
                .expectStatus()
                .isCreated();
        place(bearer(), order("BKASH", Neighbours.SAREE, 20)).expectStatus().isCreated();
        place(bearer(), with(code)).expectStatus().isCreated();
    }

    @Test
    void fiveWrongOnesSpendTheCode() {
        var code = sent();
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) stopped(bearer(), with(wrong), "wrong-otp");
        stopped(bearer(), with(code), "wrong-otp");
        assertThat(db.sql("select tries from checkout_codes where customer_id = ?")
                        .param(shopper)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void aCodeIsForItsShopperItsPhoneAndItsTime() {
        var code = sent();
        stopped(tokens.shopper(UUID.randomUUID()), with(code), "wrong-otp");
        NEIGHBOURS.phone("+8801512345678");
        stopped(bearer(), with(code), "wrong-otp");
        aPhoneOfOurOwn();
        var other = sentAgain();
        db.sql("update checkout_codes set expires_at = now() where customer_id = ?")
                .param(shopper)
                .update();
        stopped(bearer(), with(other), "wrong-otp");
    }

    @Test
    void banglaDigitsAreDigits() {
        var code = sent();
        var bangla = code.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '০')))
                .collect(Collectors.joining());
        place(bearer(), with(bangla)).expectStatus().isCreated();
    }

    @Test
    void ofTenAtOnceWithOneCodeOneIsPlaced() throws Exception {
        var code = sent();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one =
                    () -> place(bearer(), with(code)).returnResult().getStatus().value();
            var answers = threads
                    .invokeAll(IntStream.range(0, 10).mapToObj(_ -> one).toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(answers).containsEntry(201, 1L).containsEntry(422, 9L);
        }
    }

    @Test
    void codesAreSentSparingly() {
        sent();
        request(Neighbours.ADDRESS).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
        for (int i = 2; i <= 5; i++) sentAgain();
        later();
        request(Neighbours.ADDRESS).expectStatus().isEqualTo(429);
        // Nor may another shopper trouble the same phone.
        post("/api/v1/checkout/otp", tokens.shopper(UUID.randomUUID()), body(Neighbours.ADDRESS))
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void onlyToAnAddressOfOnesOwnAndOnlyByWhoIsVerified() {
        request(Neighbours.FOREIGN_ADDRESS).expectStatus().isNotFound();
        post("/api/v1/checkout/otp", tokens.shopper(Neighbours.UNVERIFIED), body(Neighbours.ADDRESS))
                .expectStatus()
                .isForbidden();
        post("/api/v1/checkout/otp", null, body(Neighbours.ADDRESS))
                .expectStatus()
                .isUnauthorized();
        for (var bad : new String[] {"{}", "{\"addressId\":1}", "{\"phone\":\"01712345678\"}", ""})
            post("/api/v1/checkout/otp", bearer(), bad).expectStatus().isBadRequest();
        for (var bad : new String[] {"", "12345", "1234567", "12345a", "' or 1=1"})
            place(bearer(), with(bad)).expectStatus().isBadRequest();
    }

    private ResponseSpec request(UUID addressId) {
        return post("/api/v1/checkout/otp", bearer(), body(addressId));
    }

    private static String body(UUID addressId) {
        return "{\"addressId\":\"%s\"}".formatted(addressId);
    }

    /** Asks for a code and reads it where notification-service does. */
    private String sent() {
        int before = events("checkout.code-requested.v1", shopper).size();
        var answer = request(Neighbours.ADDRESS);
        answer.expectStatus().isAccepted();
        var view = body(answer);
        assertThat(view.get("phone").asString()).matches("\\+\\*{10}\\d{3}");
        assertThat(view.has("code")).isFalse();
        var event = event("checkout.code-requested.v1", shopper, before);
        assertThat(db.sql("select c::text from checkout_codes c where customer_id = ?")
                        .param(shopper)
                        .query(String.class)
                        .single())
                .doesNotContain("," + event.get("code").asString() + ",");
        return event.get("code").asString();
    }

    private String sentAgain() {
        later();
        return sent();
    }

    /** Half a minute goes by. */
    private void later() {
        db.sql("update checkout_codes set sent_at = sent_at - interval '31 seconds' where customer_id = ?")
                .param(shopper)
                .update();
    }

    private static String with(String code) {
        return DEAR.replace("{\"addressId\"", "{\"otpCode\":\"%s\",\"addressId\"".formatted(code));
    }
}
