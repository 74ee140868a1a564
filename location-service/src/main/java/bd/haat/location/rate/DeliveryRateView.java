package bd.haat.location.rate;

import bd.haat.common.money.Money;
import java.time.Instant;
import java.util.UUID;

/** @param begun the rate is or was in force, and can no longer be changed */
record DeliveryRateView(
        UUID id,
        Zone zone,
        Speed speed,
        Instant effectiveFrom,
        boolean begun,
        Money base,
        int freeKm,
        Money perKm,
        int freeGrams,
        int stepGrams,
        Money perStep,
        int minDays,
        int maxDays) {
    static DeliveryRateView of(DeliveryRate rate, Instant now) {
        var tariff = rate.tariff();
        return new DeliveryRateView(
                rate.id(),
                rate.zone(),
                rate.speed(),
                rate.effectiveFrom(),
                rate.hasBegun(now),
                tariff.base(),
                tariff.freeKm(),
                tariff.perKm(),
                tariff.freeGrams(),
                tariff.stepGrams(),
                tariff.perStep(),
                rate.estimate().minDays(),
                rate.estimate().maxDays());
    }
}
