package bd.haat.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A crowd that has all heard of the same coupon. */
class CouponRacesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int USES = 10;

    @Test
    void tenUsesAreTenWhoeverTries() throws Exception {
        int tries = Market.scaled(200);
        var seller = People.approvedSeller();
        var variant = People.product(seller, "Eid Bargain", 50_000, tries).string("variants.0.id");
        var code = "EID-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var coupon = People.admin()
                .post(
                        "/api/v1/admin/coupons",
                        Map.of(
                                "code", code,
                                "title", Map.of("bn", "ঈদ", "en", "Eid"),
                                "discount", Map.of("amount", People.taka(5_000)),
                                "startsAt", Instant.now().minusSeconds(60).toString(),
                                "endsAt", Instant.now().plusSeconds(86_400).toString(),
                                "limits", Map.of("total", USES)))
                .expect(201)
                .string("id");
        var shoppers = Crowd.shoppers(tries);
        var outcomes = Crowd.counted(Crowd.together(IntStream.range(0, tries)
                .<Callable<String>>mapToObj(i -> () -> outcome(
                        shoppers.get(i % shoppers.size()),
                        Wish.of("COD", variant, 1).with(code)))
                .toList()));
        assertThat(outcomes.get("CONFIRMED")).as("%s", outcomes).isEqualTo(USES);
        assertThat(outcomes.keySet()).isSubsetOf("CONFIRMED", "COUPON_EXHAUSTED", "EXHAUSTED");
        Selling.awaitStock(seller, variant, tries, USES);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(People.admin()
                                .get("/api/v1/admin/coupons/" + coupon)
                                .expect(200)
                                .number("used"))
                        .isEqualTo(USES));
    }

    /** Refused at the quote, where that saw it in time, or by the saga. */
    private static String outcome(Shopping shopping, Wish wish) {
        var answer = shopping.insist(wish, PATIENCE);
        if (answer.status() == 422)
            return answer.expectProblem(422, "coupon-invalid").string("reason");
        var order = shopping.await(answer.expect(201).string("id"), PATIENCE, "CONFIRMED", "REJECTED");
        return order.string("status").equals("REJECTED") ? order.string("rejection.reason") : "CONFIRMED";
    }
}
