package bd.haat.location.rate;

import bd.haat.common.money.Money;

/**
 * How a fee is reckoned: a base, something for each km begun beyond the free ones, something for each step of weight begun beyond
 * the free one.
 *
 * @param freeKm whole km that the base covers
 * @param freeGrams weight that the base covers
 * @param stepGrams the size of a further step, at least 1 g
 */
public record Tariff(Money base, int freeKm, Money perKm, int freeGrams, int stepGrams, Money perStep) {
    /** @param weightGrams of the parcel; 0 where nobody weighed it */
    public Money fee(double distanceKm, int weightGrams) {
        long farther = Math.max(0, (long) Math.ceil(distanceKm) - freeKm);
        long heavier = Math.ceilDiv(Math.max(0L, (long) weightGrams - freeGrams), stepGrams);
        return base.plus(perKm.times(farther)).plus(perStep.times(heavier));
    }
}
