package bd.haat.order.market;

import bd.haat.common.remote.RemoteServices;
import bd.haat.order.orders.DeliveryAddress;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks location-service. */
@Component
class RestDeliveries implements Deliveries {
    private final RemoteServices remotes;

    RestDeliveries(RemoteServices remotes) {
        this.remotes = remotes;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Asked(String upazilaCode, DeliveryAddress.Point location, Collection<UUID> sellerIds) {}

    private record Quoted(List<Fee> items) {}

    @Override
    public Map<UUID, Fee> quote(DeliveryAddress to, Collection<UUID> sellerIds) {
        return remotes
                .client("location")
                .post()
                .uri("/internal/deliveries/quote")
                .attribute(RemoteServices.REPEATABLE, true)
                .body(new Asked(to.upazilaCode(), to.location(), sellerIds))
                .retrieve()
                .requiredBody(Quoted.class)
                .items()
                .stream()
                .collect(Collectors.toMap(Fee::sellerId, Function.identity()));
    }
}
