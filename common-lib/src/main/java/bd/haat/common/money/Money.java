package bd.haat.common.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collection;

/**
 * An exact amount in minor units (paisa), never a floating-point number. On the wire: {@code {"amount": 125000, "currency": "BDT"}}.
 *
 * @param amount paisa; may be negative in statements, never in a price
 * @param currency ISO 4217 code; the platform trades in {@value #BDT} alone and refuses others at its edge
 */
public record Money(
        long amount, @NotNull @Pattern(regexp = BDT) String currency) implements Comparable<Money> {
    public static final String BDT = "BDT";

    public static Money bdt(long paisa) {
        return new Money(paisa, BDT);
    }

    /** The sum of all; zero taka for an empty collection. */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(bdt(0), Money::plus);
    }

    /** @throws ArithmeticException when the sum leaves the range of a long */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    /** @throws ArithmeticException when the difference leaves the range of a long */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    /** @throws ArithmeticException when the product leaves the range of a long */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(amount, quantity), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException(currency + " meets " + other.currency);
        return other;
    }
}
