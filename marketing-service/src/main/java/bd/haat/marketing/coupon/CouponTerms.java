package bd.haat.marketing.coupon;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.common.web.Problems;
import java.time.Instant;

/** Makes terms of what admins write, once the members go together. */
final class CouponTerms {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private CouponTerms() {}

    static Terms checked(
            LocalizedText title,
            Gift gift,
            long minSubtotalMinor,
            Instant startsAt,
            Instant endsAt,
            Limits limits,
            Scope scope,
            CouponStatus status) {
        if (!gift.isOneKind()) throw Problems.invalid("discount", "percent-or-amount");
        if (!gift.isPositive()) throw Problems.invalid("discount", "positive");
        if (minSubtotalMinor < 0) throw Problems.invalid("minSubtotal.amount", "min");
        if (startsAt.isBefore(EARLIEST)) throw Problems.invalid("startsAt", "range");
        if (!endsAt.isAfter(startsAt) || endsAt.isAfter(LATEST)) throw Problems.invalid("endsAt", "range");
        return new Terms(
                title.bn(),
                title.en(),
                gift.percentBasisPoints(),
                Gift.minor(gift.cap()),
                Gift.minor(gift.amount()),
                Money.BDT,
                minSubtotalMinor,
                startsAt,
                endsAt,
                limits.total(),
                limits.perCustomer(),
                scope.sellerId(),
                scope.categoryId(),
                status);
    }
}
