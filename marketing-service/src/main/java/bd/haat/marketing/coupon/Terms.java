package bd.haat.marketing.coupon;

import bd.haat.common.text.LocalizedText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * What a coupon gives, when and to whom. Either a percentage or a fixed amount is set.
 *
 * @param percentBasisPoints hundredths of a percent, 1–10000
 * @param capMinor the most a percentage gives, paisa; null: no cap
 * @param amountMinor paisa
 * @param minSubtotalMinor what the goods it applies to must cost together, paisa
 * @param startsAt the first moment
 * @param endsAt the moment from which it is over
 * @param totalLimit uses by all customers; null: any number
 * @param customerLimit uses by one customer; null: any number
 * @param sellerId null: goods of every seller
 * @param categoryId null: goods of every category
 */
@Embeddable
public record Terms(
        String titleBn,
        String titleEn,
        Integer percentBasisPoints,
        Long capMinor,
        Long amountMinor,
        String currency,
        long minSubtotalMinor,
        Instant startsAt,
        Instant endsAt,
        Integer totalLimit,
        Integer customerLimit,
        UUID sellerId,
        UUID categoryId,
        @Enumerated(EnumType.STRING) CouponStatus status) {
    private static final int WHOLE = 10_000;

    public LocalizedText title() {
        return new LocalizedText(titleBn, titleEn);
    }

    /**
     * The discount on goods worth {@code eligibleMinor} paisa, rounded down to whole paisa, never more than the goods.
     *
     * @param eligibleMinor not negative
     */
    public long discountOn(long eligibleMinor) {
        if (amountMinor != null) return Math.min(amountMinor, eligibleMinor);
        // in two parts, so that no product leaves the range of a long
        long percent = eligibleMinor / WHOLE * percentBasisPoints + eligibleMinor % WHOLE * percentBasisPoints / WHOLE;
        return capMinor == null ? percent : Math.min(capMinor, percent);
    }
}
