package bd.haat.order.market;

import bd.haat.common.remote.RemoteServices;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks user-service. */
@Component
class RestBuyers implements Buyers {
    private final RemoteServices remotes;

    RestBuyers(RemoteServices remotes) {
        this.remotes = remotes;
    }

    @Override
    public Optional<Buyer> find(UUID userId, UUID addressId) {
        try {
            return Optional.ofNullable(remotes.client("user")
                    .get()
                    .uri("/internal/users/{id}?addressId={address}", userId, addressId)
                    .retrieve()
                    .body(Buyer.class));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }
}
