package bd.haat.order.saga;

import bd.haat.order.orders.Entry;
import bd.haat.order.orders.Order;
import bd.haat.order.orders.Orders;
import bd.haat.order.orders.Orders.Vetting;
import bd.haat.order.orders.PaymentMethod;
import bd.haat.order.orders.Rejection;
import bd.haat.order.orders.State;
import bd.haat.order.orders.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One order, and what its timeline says. */
final class OrdersInMemory implements Orders {
    record Told(State from, State to, Entry entry) {}

    final List<Told> timeline = new ArrayList<>();
    private Order order;

    OrdersInMemory(UUID id, State state, PaymentMethod method, long totalMinor, Instant placedAt, Instant deadline) {
        order = new Order(
                id,
                "HT-261123-7K3QFG",
                new UUID(0, 7),
                state,
                1,
                method,
                new Totals(totalMinor, 0, 0, 0),
                null,
                null,
                List.of(),
                List.of(),
                placedAt,
                deadline);
    }

    Order order() {
        return order;
    }

    @Override
    public Optional<Order> lock(UUID id) {
        return Optional.of(order);
    }

    @Override
    public Order move(Order of, State to, Instant deadline, Rejection rejection, Entry why) {
        timeline.add(new Told(order.state(), to, why));
        order = with(of, to, of.paymentMethod(), order.version() + 1, deadline);
        return order;
    }

    @Override
    public Order note(Order of, Entry what) {
        return move(of, order.state(), order.deadlineAt(), null, what);
    }

    @Override
    public Order payBy(Order of, PaymentMethod method) {
        order = with(of, of.state(), method, of.version(), of.deadlineAt());
        return order;
    }

    private static Order with(Order of, State state, PaymentMethod method, int version, Instant deadline) {
        return new Order(
                of.id(),
                of.number(),
                of.customerId(),
                state,
                version,
                method,
                of.totals(),
                of.couponCode(),
                of.address(),
                of.deliveries(),
                of.lines(),
                of.placedAt(),
                deadline);
    }

    @Override
    public void extend(Order of, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void until(Order of, Instant deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UUID> overdue(Instant now, int limit) {
        return order.isOverdue(now) ? List.of(order.id()) : List.of();
    }

    @Override
    public Optional<UUID> placed(UUID customerId, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addOnce(Order added, String key, Entry first, Vetting vetting) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<State, Long> inFlight() {
        return Map.of(order.state(), 1L);
    }
}
