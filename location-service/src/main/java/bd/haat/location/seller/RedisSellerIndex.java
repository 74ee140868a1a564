package bd.haat.location.seller;

import bd.haat.location.distance.GeoPoint;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * A Redis geo set, the version of each seller in it, and a mark that it is complete. The braces keep the keys on one node. One call
 * a question, by script, so that a set that was lost is not taken for a country without sellers.
 */
@Component
class RedisSellerIndex implements SellerIndex {
    private static final List<String> KEYS =
            List.of("{location.sellers}:places", "{location.sellers}:versions", "{location.sellers}:complete");
    private static final RedisScript<String> NEAR =
            RedisScript.of(new ClassPathResource("redis/near.lua"), String.class);
    private static final RedisScript<Long> PUT = RedisScript.of(new ClassPathResource("redis/put.lua"), Long.class);

    /** Redis' geo sets end here, and its sphere is 0.03 % larger than ours. */
    private static final double NORTHERNMOST_LAT = 85.05;

    private static final double WIDER = 1.001;

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "seller-index",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(10)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(2))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .build());
    private final StringRedisTemplate redis;

    RedisSellerIndex(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Candidates near(GeoPoint center, double radiusKm, int limit) {
        if (Math.abs(center.lat()) > NORTHERNMOST_LAT) return new Candidates.Found(List.of());
        try {
            var ids = breaker.executeSupplier(() -> redis.execute(
                    NEAR, KEYS, text(center.lon()), text(center.lat()), text(radiusKm * WIDER), String.valueOf(limit)));
            if (ids == null) return new Candidates.Lost();
            return new Candidates.Found(
                    ids.isEmpty()
                            ? List.of()
                            : Arrays.stream(ids.split(","))
                                    .map(UUID::fromString)
                                    .toList());
        } catch (CallNotPermittedException | DataAccessException away) {
            return new Candidates.Away();
        }
    }

    @Override
    public void put(Collection<SellerPlace> places) {
        if (places.isEmpty()) return;
        var arguments = new ArrayList<String>();
        for (var place : places) {
            boolean shown = place.active() && Math.abs(place.location().lat()) <= NORTHERNMOST_LAT;
            arguments.add(place.sellerId().toString());
            arguments.add(String.valueOf(place.version()));
            arguments.add(text(place.location().lon()));
            arguments.add(text(place.location().lat()));
            arguments.add(shown ? "1" : "0");
        }
        redis.execute(PUT, KEYS, arguments.toArray());
    }

    @Override
    public void complete() {
        redis.opsForValue().set(KEYS.getLast(), "1");
    }

    private static String text(double degreesOrKm) {
        return Double.toString(degreesOrKm);
    }
}
