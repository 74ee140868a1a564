package bd.haat.product.measure;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How much one buys with one piece of a variant: 5 kg, a dozen, 0.5 litre.
 *
 * @param amount to a thousandth
 */
public record Quantity(
        @NotNull Unit unit,

        @NotNull @DecimalMin("0.001") @DecimalMax("1000000") @Digits(integer = 7, fraction = 3)
        BigDecimal amount) {}
