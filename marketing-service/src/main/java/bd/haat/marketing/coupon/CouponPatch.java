package bd.haat.marketing.coupon;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedSize;
import bd.haat.common.text.LocalizedText;
import jakarta.validation.Valid;
import java.time.Instant;

/** What an admin changes; null leaves a member as it is, an object replaces the whole member ({@code "limits": {}} takes all limits away). */
record CouponPatch(
        @Valid @LocalizedSize(max = 120) LocalizedText title,
        @Valid Gift discount,
        @Valid Money minSubtotal,
        Instant startsAt,
        Instant endsAt,
        @Valid Limits limits,
        @Valid Scope scope,
        CouponStatus status) {
    /** @throws bd.haat.common.web.ProblemException 400 where the members do not go together */
    Terms onto(Terms old) {
        return CouponTerms.checked(
                title == null ? old.title() : title,
                discount == null ? Gift.of(old) : discount,
                minSubtotal == null ? old.minSubtotalMinor() : minSubtotal.amount(),
                startsAt == null ? old.startsAt() : startsAt,
                endsAt == null ? old.endsAt() : endsAt,
                limits == null ? new Limits(old.totalLimit(), old.customerLimit()) : limits,
                scope == null ? Scope.of(old) : scope,
                status == null ? old.status() : status);
    }
}
