package bd.haat.location.rate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rates of each zone now. Read again twice a minute, so that another replica's change is seen; announced ones begin on the second. */
@Component
class CurrentRates implements RatesInForce {
    private static final String ALL = "all";

    private final LoadingCache<String, List<DeliveryRate>> known;
    private final Clock clock;

    CurrentRates(DeliveryRates rates, Clock clock) {
        this.clock = clock;
        known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(_ -> rates.inForceOrAhead(clock.instant()));
    }

    @Override
    public Optional<DeliveryRate> of(Zone zone, Speed speed) {
        Instant now = clock.instant();
        return known.get(ALL).stream()
                .filter(rate -> rate.zone() == zone && rate.speed() == speed && rate.hasBegun(now))
                .max(Comparator.comparing(DeliveryRate::effectiveFrom));
    }

    /** This replica has changed something. */
    void forget() {
        known.invalidateAll();
    }
}
