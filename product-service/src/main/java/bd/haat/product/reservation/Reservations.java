package bd.haat.product.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What each order holds. Rows are locked in the order of their ids, and before any row of stock. */
public interface Reservations {
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

    /**
     * Ends the promise of these pieces, as far as an open order still holds them.
     *
     * @return what it held of them, which the caller moves; only variants of which there is something
     */
    default SortedMap<UUID, Integer> letGo(UUID orderId, SortedMap<UUID, Integer> pieces) {
        var order = List.of(orderId);
        var gone = new TreeMap<UUID, Integer>();
        if (lock(order, State.HELD).isEmpty()) return gone;
        var held = lines(order, false).getOrDefault(orderId, new TreeMap<>());
        pieces.forEach((variant, wanted) -> gone.put(variant, Math.min(wanted, held.getOrDefault(variant, 0))));
        gone.values().removeIf(count -> count == 0);
        var left = new TreeMap<UUID, Integer>();
        gone.forEach((variant, count) -> left.put(variant, held.get(variant) - count));
        if (!left.isEmpty()) setOpen(Map.of(orderId, left));
        return gone;
    }

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
