package bd.haat.product.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** What each order holds. Rows are locked in the order of their ids, and before any row of stock. */
interface Reservations {
    /** Opens the wishes seen for the first time, as held; others (answered already, or released before they came) are left out. */
    Set<UUID> open(List<Wish> wishes);

    /** Leaves a released row for orders not seen yet, so that they reserve nothing when they come. */
    void bury(Collection<UUID> orders);

    /** Of these, the ones in the given state, locked. */
    Set<UUID> lock(Collection<UUID> orders, State state);

    /** Up to {@code most} held orders whose time is over, locked; what another replica works on is skipped. */
    Set<UUID> lockDue(Instant now, int most);

    /** What each order still holds, or, where {@code asked}, what it asked for at first. */
    Map<UUID, SortedMap<UUID, Integer>> lines(Collection<UUID> orders, boolean asked);

    void addLines(List<Wish> held);

    /** Sets what is still held of lines; the rest of the order is untouched. */
    void setOpen(Map<UUID, SortedMap<UUID, Integer>> open);

    /** What an order asked for is so many pieces less. */
    void askLess(UUID order, SortedMap<UUID, Integer> pieces);

    /** Notes that a cancellation is taken into account; false if it is already. */
    boolean cancelOnce(UUID cancellation, UUID order);

    /** Notes that a return is on the shelf; false if it is already. */
    boolean restockOnce(UUID returned, UUID order);

    void mark(Collection<UUID> orders, State state);

    /** Makes the promise last until the order ends. */
    void keep(Collection<UUID> orders);

    /** Where an order stands here. */
    enum State {
        HELD,
        REFUSED,
        RELEASED,
        EXPIRED
    }
}
