package bd.haat.marketing.worth;

import bd.haat.common.money.Money;
import bd.haat.common.security.Caller;
import bd.haat.common.text.Language;
import bd.haat.common.web.Problems;
import bd.haat.marketing.coupon.Coupon;
import bd.haat.marketing.coupon.CouponStatus;
import bd.haat.marketing.coupon.Coupons;
import bd.haat.marketing.coupon.Gift;
import bd.haat.marketing.coupon.Scope;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coupons")
class CouponController {
    private final Coupons coupons;
    private final EvaluateCoupon evaluate;

    CouponController(Coupons coupons, EvaluateCoupon evaluate) {
        this.coupons = coupons;
        this.evaluate = evaluate;
    }

    @GetMapping("/api/v1/coupons/{code}")
    @Operation(summary = "What a coupon gives; whoever is signed in also learns whether it is still theirs to use")
    ResponseEntity<PublicCoupon> one(@PathVariable String code, Optional<Caller> caller, Language language) {
        var coupon = coupons.findByCode(code.matches(Coupon.TYPED) ? Coupon.codeOf(code) : "")
                .filter(found -> found.terms().status() == CouponStatus.ACTIVE)
                .orElseThrow(Problems::notFound);
        var answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION);
        if (caller.isPresent()) {
            var refusal = evaluate.refusal(coupon, caller.get().userId());
            return answer.cacheControl(CacheControl.noStore())
                    .body(PublicCoupon.of(coupon, language, refusal.isEmpty(), refusal.orElse(null)));
        }
        return answer.cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("W/\"" + coupon.version() + "-" + language.code() + "\"")
                .body(PublicCoupon.of(coupon, language, null, null));
    }

    /** @param usable null for guests */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicCoupon(
            String code,
            String title,
            Gift discount,
            Money minSubtotal,
            Instant startsAt,
            Instant endsAt,
            Scope scope,
            Boolean usable,
            Refusal reason) {
        static PublicCoupon of(Coupon coupon, Language language, Boolean usable, Refusal reason) {
            var terms = coupon.terms();
            return new PublicCoupon(
                    coupon.code(),
                    terms.title().in(language),
                    Gift.of(terms),
                    Money.bdt(terms.minSubtotalMinor()),
                    terms.startsAt(),
                    terms.endsAt(),
                    Scope.of(terms),
                    usable,
                    reason);
        }
    }
}
