package bd.haat.marketing.coupon;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A coupon as admins see it.
 *
 * @param used uses so far, those of orders not yet confirmed included
 */
record CouponView(
        UUID id,
        String code,
        LocalizedText title,
        Gift discount,
        Money minSubtotal,
        Instant startsAt,
        Instant endsAt,
        Limits limits,
        Scope scope,
        CouponStatus status,
        int used,
        Instant createdAt) {
    static CouponView of(Coupon coupon, int used) {
        var terms = coupon.terms();
        return new CouponView(
                coupon.id(),
                coupon.code(),
                terms.title(),
                Gift.of(terms),
                Money.bdt(terms.minSubtotalMinor()),
                terms.startsAt(),
                terms.endsAt(),
                new Limits(terms.totalLimit(), terms.customerLimit()),
                Scope.of(terms),
                terms.status(),
                used,
                coupon.createdAt());
    }
}
