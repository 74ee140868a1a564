package bd.haat.order.rules;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides an amount so that the parts add up to the paisa (largest remainder). */
public final class Shares {
    private Shares() {}

    /**
     * @param amount 0 to the sum of the weights
     * @param weights not negative
     * @return for each weight its part: within one paisa of the exact one, never more than the weight
     */
    public static long[] of(long amount, long[] weights) {
        long whole = Arrays.stream(weights).sum();
        var parts = new long[weights.length];
        if (amount == 0 || whole == 0) return parts;
        var remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            var divided = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(BigInteger.valueOf(whole));
            parts[i] = divided[0].longValueExact();
            remainders[i] = divided[1].longValueExact();
        }
        int missing = Math.toIntExact(amount - Arrays.stream(parts).sum());
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                .limit(missing)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
