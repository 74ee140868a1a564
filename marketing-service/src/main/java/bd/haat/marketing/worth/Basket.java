package bd.haat.marketing.worth;

import bd.haat.common.money.Money;
import bd.haat.marketing.coupon.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Goods that a customer may buy with a coupon.
 *
 * @param code as typed
 * @param subtotalMinor paisa, the sum of the lines
 */
record Basket(
        @NotNull @Size(max = 64) String code,
        @NotNull UUID customerId,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        @Min(0) long subtotalMinor,
        @NotNull @Pattern(regexp = Money.BDT) String currency) {
    private static final long MOST_PER_LINE = 100_000_000_000_000L;

    /** @param lineTotalMinor paisa, quantity times price */
    record Line(
            @NotNull UUID variantId,
            @NotNull UUID sellerId,
            UUID categoryId,
            @Min(1) int quantity,
            @Min(0) @Max(MOST_PER_LINE) long lineTotalMinor) {
        boolean isIn(Terms terms) {
            return (terms.sellerId() == null || terms.sellerId().equals(sellerId))
                    && (terms.categoryId() == null || terms.categoryId().equals(categoryId));
        }
    }

    boolean addsUp() {
        return lines.stream().mapToLong(Line::lineTotalMinor).sum() == subtotalMinor;
    }

    /** What the goods in the coupon's scope cost together, paisa. */
    long eligibleMinor(Terms terms) {
        return lines.stream()
                .filter(line -> line.isIn(terms))
                .mapToLong(Line::lineTotalMinor)
                .sum();
    }
}
