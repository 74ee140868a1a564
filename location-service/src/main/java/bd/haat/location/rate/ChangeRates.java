package bd.haat.location.rate;

import bd.haat.common.persistence.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Announces, alters and withdraws rates. What has begun stays: quotes were given by it. */
@Service
class ChangeRates {
    private static final long DEAREST = 10_000_000;
    private static final long DEAREST_STEP = 1_000_000;
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(3650);

    private final DeliveryRates rates;
    private final CurrentRates current;
    private final Clock clock;

    ChangeRates(DeliveryRates rates, CurrentRates current, Clock clock) {
        this.rates = rates;
        this.current = current;
        this.clock = clock;
    }

    RateChange announce(DeliveryRateRequest asked) {
        var now = now();
        var rate = asked.rate(Ids.next(), now, 1);
        var invalid = check(rate, now);
        if (invalid != null) return invalid;
        if (!rates.add(rate, now)) return new RateChange.MomentTaken();
        current.forget();
        return new RateChange.Done(rate);
    }

    RateChange alter(DeliveryRate old, DeliveryRateRequest asked) {
        var now = now();
        var rate = asked.rate(old.id(), now, old.version() + 1);
        var invalid = check(rate, now);
        if (invalid != null) return invalid;
        if (old.hasBegun(now)) return new RateChange.Begun();
        var change = rates.replace(rate);
        current.forget();
        return switch (change) {
            case DONE -> new RateChange.Done(rate);
            case STALE -> new RateChange.Stale();
            case MOMENT_TAKEN -> new RateChange.MomentTaken();
        };
    }

    RateChange withdraw(DeliveryRate rate) {
        if (rate.hasBegun(now())) return new RateChange.Begun();
        var gone = rates.remove(rate.id(), rate.version());
        current.forget();
        return gone ? new RateChange.Done(rate) : new RateChange.Stale();
    }

    private RateChange.Invalid check(DeliveryRate rate, Instant now) {
        var from = rate.effectiveFrom();
        var tariff = rate.tariff();
        if (from.isBefore(now) || from.isAfter(now.plus(AHEAD_AT_MOST)))
            return new RateChange.Invalid("effectiveFrom", "out-of-range");
        if (outside(tariff.base().amount(), DEAREST)) return new RateChange.Invalid("base.amount", "out-of-range");
        if (outside(tariff.perKm().amount(), DEAREST_STEP))
            return new RateChange.Invalid("perKm.amount", "out-of-range");
        if (outside(tariff.perStep().amount(), DEAREST_STEP))
            return new RateChange.Invalid("perStep.amount", "out-of-range");
        var days = rate.estimate();
        if (days.maxDays() < days.minDays()) return new RateChange.Invalid("maxDays", "below-min-days");
        return days.maxDays() > rate.zone().lawfulDays() ? new RateChange.Invalid("maxDays", "unlawful") : null;
    }

    private static boolean outside(long amount, long most) {
        return amount < 0 || amount > most;
    }

    /** As exact as the table keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
