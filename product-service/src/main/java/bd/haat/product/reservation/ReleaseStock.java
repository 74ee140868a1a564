package bd.haat.product.reservation;

import bd.haat.common.messaging.Events;
import bd.haat.product.reservation.Reservations.State;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frees what ended orders still hold. Twice does no harm, and neither does coming before the order itself. */
@Service
class ReleaseStock {
    private static final int MOST_AT_ONCE = 200;

    private final Reservations reservations;
    private final Stock stock;
    private final Events events;
    private final ReservationMetrics metrics;

    ReleaseStock(Reservations reservations, Stock stock, Events events, ReservationMetrics metrics) {
        this.reservations = reservations;
        this.stock = stock;
        this.events = events;
        this.metrics = metrics;
    }

    void release(Collection<UUID> orders) {
        reservations.bury(orders);
        free(reservations.lock(orders, State.HELD), State.RELEASED, Movement.Kind.RELEASED);
    }

    /** Frees what an order that goes on still holds for some of its lines. */
    void release(UUID orderId, List<OrderLine> dropped) {
        var freed = reservations.letGo(orderId, OrderLine.sum(dropped));
        if (freed.isEmpty()) return;
        stock.lock(freed.keySet());
        stock.move(freed.entrySet().stream()
                .map(line -> Movement.ofOrder(Movement.Kind.RELEASED, line.getKey(), 0, -line.getValue(), orderId))
                .toList());
    }

    /** @return how many promises ran out; call again while it is more than none */
    @Transactional
    public int expire(Instant now) {
        var due = reservations.lockDue(now, MOST_AT_ONCE);
        free(due, State.EXPIRED, Movement.Kind.EXPIRED);
        events.publishAll(due.stream().map(ReservationExpired::new).toList());
        metrics.expired(due.size());
        return due.size();
    }

    private void free(Set<UUID> orders, State state, Movement.Kind kind) {
        if (orders.isEmpty()) return;
        var lines = reservations.lines(orders, false);
        stock.lock(
                lines.values().stream().flatMap(held -> held.keySet().stream()).collect(Collectors.toSet()));
        stock.move(lines.entrySet().stream()
                .flatMap(order -> order.getValue().entrySet().stream()
                        .map(line -> Movement.ofOrder(kind, line.getKey(), 0, -line.getValue(), order.getKey())))
                .toList());
        lines.values().forEach(held -> held.replaceAll((_, _) -> 0));
        reservations.setOpen(new TreeMap<>(lines));
        reservations.mark(orders, state);
    }
}
