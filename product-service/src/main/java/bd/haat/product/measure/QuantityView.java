package bd.haat.product.measure;

import bd.haat.common.money.Money;
import bd.haat.common.text.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * How much one buys, as shoppers read it.
 *
 * @param label such as {@code 500 গ্রাম}
 * @param pricePerBase what one {@code base} costs; absent where that is the price itself
 * @param base such as {@code কেজি}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuantityView(Unit unit, BigDecimal amount, String label, Money pricePerBase, String base) {
    public static QuantityView of(Quantity quantity, Money price, Language language) {
        var unit = quantity.unit();
        var amount = quantity.amount().stripTrailingZeros();
        var plain = new BigDecimal(amount.toPlainString());
        var each = unit.priceOfBase(price, amount);
        boolean same = each.equals(price);
        return new QuantityView(
                unit,
                plain,
                plain.toPlainString() + " " + unit.label().in(language),
                same ? null : each,
                same ? null : unit.base().label().in(language));
    }
}
