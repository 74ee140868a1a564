package bd.haat.order.market;

import bd.haat.common.remote.RemoteServices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks product-service. */
@Component
class RestOffers implements Offers {
    private final RemoteServices remotes;

    RestOffers(RemoteServices remotes) {
        this.remotes = remotes;
    }

    private record Lookup(Collection<UUID> variantIds) {}

    private record Found(List<Offer> items) {}

    @Override
    public Map<UUID, Offer> of(Collection<UUID> variantIds) {
        if (variantIds.isEmpty()) return Map.of();
        return remotes
                .client("product")
                .post()
                .uri("/internal/variants/lookup")
                .attribute(RemoteServices.REPEATABLE, true)
                .body(new Lookup(variantIds))
                .retrieve()
                .requiredBody(Found.class)
                .items()
                .stream()
                .collect(Collectors.toMap(Offer::variantId, Function.identity()));
    }
}
