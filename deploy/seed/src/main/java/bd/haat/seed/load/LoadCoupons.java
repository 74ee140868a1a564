package bd.haat.seed.load;

import bd.haat.seed.api.Account;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offers a few coupons. */
record LoadCoupons(Account admin, Progresses progresses) {
    private static final String PATH = "/api/v1/admin/coupons";

    /** @param today the day from which they are valid, for a year */
    void load(LocalDate today) {
        var from = today.atStartOfDay(ZoneOffset.UTC);
        var coupons = List.of(
                coupon(
                        "WELCOME10",
                        "প্রথম কেনাকাটায় ১০% ছাড়",
                        "10% off your first order",
                        percent(1_000, 20_000),
                        0,
                        1),
                coupon("EID15", "ঈদে ১৫% ছাড়", "15% off for Eid", percent(1_500, 50_000), 100_000, 2),
                coupon("HAAT100", "১,০০০ টাকায় ১০০ টাকা ছাড়", "৳100 off ৳1,000", amount(10_000), 100_000, 5),
                coupon("WINTER50", "শীতের কেনাকাটায় ৫০ টাকা ছাড়", "৳50 off in winter", amount(5_000), 50_000, 3));
        try (var progress = progresses.of("coupons", coupons.size())) {
            for (var coupon : coupons) {
                var body = new HashMap<>(coupon);
                body.put("startsAt", from.toInstant());
                body.put("endsAt", from.plusYears(1).toInstant());
                var answer = admin.post(PATH, body);
                if (answer.absent()) {
                    progresses.say("coupons: left out, the market takes none (" + answer.status() + ")");
                    return;
                }
                if (!answer.problem("coupon-exists")) Account.need(answer, "coupon " + coupon.get("code"));
                progress.step();
            }
        }
    }

    private static Map<String, Object> coupon(
            String code, String bn, String en, Map<String, Object> gift, long least, int perCustomer) {
        return Map.of(
                "code", code,
                "title", Map.of("bn", bn, "en", en),
                "discount", gift,
                "minSubtotal", paisa(least),
                "limits", Map.of("perCustomer", perCustomer));
    }

    private static Map<String, Object> percent(int basisPoints, long cap) {
        return Map.of("percentBasisPoints", basisPoints, "cap", paisa(cap));
    }

    private static Map<String, Object> amount(long amount) {
        return Map.of("amount", paisa(amount));
    }

    private static Map<String, Object> paisa(long amount) {
        return Map.of("amount", amount, "currency", "BDT");
    }
}
