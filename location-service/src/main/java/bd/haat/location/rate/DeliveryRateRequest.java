package bd.haat.location.rate;

import bd.haat.common.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A rate as an admin writes it.
 *
 * @param speed absent: standard
 * @param effectiveFrom not in the past; absent: at once
 */
record DeliveryRateRequest(
        @NotNull Zone zone,
        Speed speed,
        Instant effectiveFrom,
        @NotNull @Valid Money base,
        @NotNull @Min(0) @Max(1000) Integer freeKm,
        @NotNull @Valid Money perKm,
        @NotNull @Min(1) @Max(100_000) Integer freeGrams,
        @NotNull @Min(1) @Max(100_000) Integer stepGrams,
        @NotNull @Valid Money perStep,
        @NotNull @Min(0) @Max(10) Integer minDays,
        @NotNull @Min(1) @Max(10) Integer maxDays) {
    DeliveryRate rate(UUID id, Instant now, long version) {
        var tariff = new Tariff(base, freeKm, perKm, freeGrams, stepGrams, perStep);
        var from = effectiveFrom == null ? now : effectiveFrom;
        return new DeliveryRate(
                id,
                zone,
                speed == null ? Speed.STANDARD : speed,
                from,
                tariff,
                new Estimate(minDays, maxDays),
                version);
    }
}
