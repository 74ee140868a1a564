package bd.haat.order.market;

import bd.haat.common.remote.RemoteServices;
import bd.haat.order.orders.DeliveryAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks location-service, and remembers for half a minute what a seller takes for a place: fees seldom change, and what the shopper
 * agreed to is what was quoted.
 */
@Component
class RestDeliveries implements Deliveries {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final RemoteServices remotes;
    private final Cache<Way, Optional<Fee>> fees = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST)
            .recordStats()
            .build();

    RestDeliveries(RemoteServices remotes, MeterRegistry meters) {
        this.remotes = remotes;
        CaffeineCacheMetrics.monitor(meters, fees, "delivery-fees");
    }

    private record Way(UUID seller, String upazilaCode, DeliveryAddress.Point location) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Asked(String upazilaCode, DeliveryAddress.Point location, Collection<UUID> sellerIds) {}

    private record Quoted(List<Fee> items) {}

    @Override
    public Map<UUID, Fee> quote(DeliveryAddress to, Collection<UUID> sellerIds) {
        var ways = sellerIds.stream()
                .map(seller -> new Way(seller, to.upazilaCode(), to.location()))
                .toList();
        var known = new HashMap<>(fees.getAllPresent(ways));
        var unknown = ways.stream().filter(way -> !known.containsKey(way)).toList();
        if (!unknown.isEmpty()) known.putAll(asked(to, unknown));
        return known.values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Fee::sellerId, Function.identity()));
    }

    private Map<Way, Optional<Fee>> asked(DeliveryAddress to, List<Way> ways) {
        var sellers = ways.stream().map(Way::seller).toList();
        var answered = remotes
                .client("location")
                .post()
                .uri("/internal/deliveries/quote")
                .attribute(RemoteServices.REPEATABLE, true)
                .body(new Asked(to.upazilaCode(), to.location(), sellers))
                .retrieve()
                .requiredBody(Quoted.class)
                .items()
                .stream()
                .collect(Collectors.toMap(Fee::sellerId, Function.identity()));
        var found = ways.stream()
                .collect(Collectors.toMap(Function.identity(), way -> Optional.ofNullable(answered.get(way.seller()))));
        found.forEach((way, fee) -> {
            if (fee.isPresent()) fees.put(way, fee); // a seller who has just opened is asked for again
        });
        return found;
    }
}
