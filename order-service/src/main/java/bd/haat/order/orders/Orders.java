package bd.haat.order.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All orders. */
public interface Orders {
    /** The order that the customer has placed under the key. */
    Optional<UUID> placed(UUID customerId, String key);

    /**
     * Writes a new order, its lines, the first entry of its timeline and why it was let through, in one statement.
     *
     * @param vetting null for an order that nobody vetted
     * @return false if the customer has an order under this key
     * @throws org.springframework.dao.DuplicateKeyException if its number is taken
     */
    boolean addOnce(Order order, String key, Entry first, Vetting vetting);

    /**
     * Why a new order was let through, as it is kept beside the order.
     *
     * @param phoneKey keyed hash of the phone at the door; likewise of the place and of the network it was ordered from
     * @param reasons a JSON array
     */
    record Vetting(String outcome, int score, String reasons, long phoneKey, long placeKey, long originKey) {}

    /** The order, locked until the transaction ends. Whoever changes anything about an order takes this lock first. */
    Optional<Order> lock(UUID id);

    /** Moves a locked order on and writes down why. */
    Order move(Order order, State to, Instant deadline, Rejection rejection, Entry why);

    /** Writes down what happened to a locked order without moving it. */
    Order note(Order order, Entry what);

    /** Notes the way to pay that the shopper changed over to; the order is locked. */
    Order payBy(Order order, PaymentMethod method);

    /** Gives a locked order time until then at least. */
    void extend(Order order, Instant until);

    /** Sets when the present state of a locked order ends by itself; null for never. */
    void until(Order order, Instant deadline);

    /** Whose deadlines have passed, the oldest first. */
    List<UUID> overdue(Instant now, int limit);

    /** How many orders are in each state that leads further. */
    Map<State, Long> inFlight();
}
