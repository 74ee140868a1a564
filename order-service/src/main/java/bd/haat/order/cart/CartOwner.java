package bd.haat.order.cart;

import bd.haat.common.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out whose cart a request means, and merges a guest's cart when the guest has signed in. */
@Component
class CartOwner {
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
        var token = header == null || header.isBlank() ? null : GuestToken.of(header);
        return caller.map(shopper -> shopper(shopper.userId(), token)).orElseGet(() -> guest(token));
    }

    private Owner shopper(UUID id, GuestToken token) {
        if (token != null) carts.merge(token.ownerId(), id);
        return new Owner(id, null, null);
    }

    private Owner guest(GuestToken token) {
        var named = token == null ? GuestToken.next() : token;
        return new Owner(named.ownerId(), named, clock.instant().plus(settings.guestCart()));
    }
}
