package bd.haat.order.market;

import java.util.Optional;
import java.util.UUID;

/** The people user-service knows. */
public interface Buyers {
    /** @throws bd.haat.common.remote.RemoteUnavailableException when it cannot be asked */
    Optional<Buyer> find(UUID userId, UUID addressId);
}
