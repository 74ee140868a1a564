package bd.haat.order.cart;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All carts; a cart without items does not exist. */
public interface Carts {
    /** Different variants in one cart. */
    int MOST_LINES = 100;

    /** The items, the oldest first. */
    List<Item> items(UUID ownerId);

    /** As {@link #items}, with the prices that were shown. */
    List<Kept> kept(UUID ownerId);

    /** Sets the quantity of one variant, 1–999, and the price it is seen at. Null is the expiry of a cart that has none. */
    void put(UUID ownerId, Kept item, Instant guestUntil);

    void remove(UUID ownerId, Collection<UUID> variantIds);

    void clear(UUID ownerId);

    /** Moves a guest's items into a shopper's cart, adding quantities up to 999; a second time there is nothing left to move. */
    void merge(UUID guestId, UUID customerId);

    /** Forgets at most so many items of guests who did not come back. */
    int purge(Instant now, int limit);
}
