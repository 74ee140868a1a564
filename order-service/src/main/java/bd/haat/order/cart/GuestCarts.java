package bd.haat.order.cart;

import java.util.UUID;

/** The carts of guests who have signed in since. */
@FunctionalInterface
public interface GuestCarts {
    String HEADER = "X-Cart-Token";

    /**
     * Moves the guest's cart into the shopper's; a token is good for that once.
     *
     * @param header the value of {@value #HEADER}, or null
     * @throws bd.haat.common.web.ProblemException 400 for what is no token
     */
    void merge(String header, UUID customerId);
}
