package bd.haat.order.cart;

import bd.haat.common.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out whose cart a request means, and merges a guest's cart when the guest has signed in. */
@Component
class CartOwner implements GuestCarts {
    private final Carts carts;
    private final CartSettings settings;
    private final Clock clock;

    CartOwner(Carts carts, CartSettings settings, Clock clock) {
        this.carts = carts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param token for a guest, what the answer names; null for shoppers
     * @param until for a guest, when the cart is forgotten; null for shoppers
     */
    record Owner(UUID id, GuestToken token, Instant until) {}

    Owner of(Optional<Caller> caller, String header) {
        return caller.map(Caller::userId)
                .map(shopper -> {
                    merge(header, shopper);
                    return new Owner(shopper, null, null);
                })
                .orElseGet(() -> guest(isAbsent(header) ? GuestToken.next() : GuestToken.of(header)));
    }

    @Override
    public void merge(String header, UUID customerId) {
        if (!isAbsent(header)) carts.merge(GuestToken.of(header).ownerId(), customerId);
    }

    private static boolean isAbsent(String header) {
        return header == null || header.isBlank();
    }

    private Owner guest(GuestToken token) {
        return new Owner(token.ownerId(), token, clock.instant().plus(settings.guestCart()));
    }
}
