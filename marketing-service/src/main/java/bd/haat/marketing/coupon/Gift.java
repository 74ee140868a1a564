package bd.haat.marketing.coupon;

import bd.haat.common.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What a coupon gives, on the wire: {@code {"percentBasisPoints": 1000, "cap": {…}}} or {@code {"amount": {…}}}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gift(
        @Min(1) @Max(10_000) Integer percentBasisPoints,
        @Valid Money cap,
        @Valid Money amount) {
    public static Gift of(Terms terms) {
        return new Gift(terms.percentBasisPoints(), money(terms.capMinor()), money(terms.amountMinor()));
    }

    boolean isOneKind() {
        return percentBasisPoints == null ? amount != null && cap == null : amount == null;
    }

    boolean isPositive() {
        return (cap == null || cap.amount() > 0) && (amount == null || amount.amount() > 0);
    }

    static Long minor(Money money) {
        return money == null ? null : money.amount();
    }

    private static Money money(Long minor) {
        return minor == null ? null : Money.bdt(minor);
    }
}
