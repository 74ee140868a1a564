package bd.haat.marketing.coupon;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A new coupon. Absent limits, scope and minimum mean none; it is active unless told otherwise. */
record CouponRequest(
        @NotNull @Pattern(regexp = Coupon.TYPED) String code,
        @NotNull @Valid @LocalizedSize(max = 120) LocalizedText title,
        @NotNull @Valid Gift discount,
        @Valid Money minSubtotal,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Valid Limits limits,
        @Valid Scope scope,
        CouponStatus status) {
    /** @throws bd.haat.common.web.ProblemException 400 where the members do not go together */
    Terms terms() {
        return CouponTerms.checked(
                title,
                discount,
                minSubtotal == null ? 0 : minSubtotal.amount(),
                startsAt,
                endsAt,
                limits == null ? Limits.NONE : limits,
                scope == null ? Scope.ALL : scope,
                status == null ? CouponStatus.ACTIVE : status);
    }
}
