package bd.haat.seed.market;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way at every run: the throws depend on what they are for and on nothing else. */
public final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice for one thing, such as the product with number 17. */
    public static Dice of(String kind, long number) {
        return new Dice(kind.hashCode() * 0x9E3779B97F4A7C15L + number);
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in so many of a hundred throws. */
    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From 0 to below 1. */
    public double fraction() {
        return random.nextDouble();
    }

    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The index at which the running total passes a random point; totals grow, the last one is above 0. */
    public int weighted(double[] runningTotals) {
        var at = Arrays.binarySearch(runningTotals, fraction() * runningTotals[runningTotals.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at + 1, runningTotals.length - 1);
    }
}
