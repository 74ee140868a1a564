package bd.haat.product.reservation;

import bd.haat.common.messaging.Events;
import bd.haat.product.reservation.Reservations.State;
import bd.haat.product.stock.Level;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Promises pieces to a batch of orders in one transaction of the caller. The rows of all variants are locked first, so what is read
 * is what there is; orders are served as they came, each whole or not at all; PostgreSQL's own checks have the last word.
 */
@Service
class ReserveStock {
    private final Reservations reservations;
    private final Stock stock;
    private final Events events;
    private final ReservationMetrics metrics;

    ReserveStock(Reservations reservations, Stock stock, Events events, ReservationMetrics metrics) {
        this.reservations = reservations;
        this.stock = stock;
        this.events = events;
        this.metrics = metrics;
    }

    void reserve(List<PlacedOrder> orders) {
        var wishes = orders.stream().map(Wish::of).toList();
        var fresh = reservations.open(wishes);
        decide(wishes.stream().filter(wish -> fresh.contains(wish.orderId())).toList());
    }

    /** Confirmed orders whose promise had run out get it again if they still can. */
    void holdAgain(List<UUID> confirmed) {
        var expired = reservations.lock(confirmed, State.EXPIRED);
        if (expired.isEmpty()) return;
        reservations.mark(expired, State.HELD);
        decide(reservations.lines(expired, true).entrySet().stream()
                .map(order -> new Wish(order.getKey(), order.getValue(), null))
                .toList());
    }

    private void decide(List<Wish> wishes) {
        if (wishes.isEmpty()) return;
        var levels = stock.lock(
                wishes.stream().flatMap(wish -> wish.pieces().keySet().stream()).collect(Collectors.toSet()));
        var free = new HashMap<UUID, Integer>();
        levels.forEach((variant, level) -> free.put(variant, level.sellable() ? level.available() : 0));
        var held = new ArrayList<Wish>();
        var refused = new ArrayList<StockRejected>();
        for (var wish : wishes) {
            var missing = wish.pieces().entrySet().stream()
                    .filter(line -> free.getOrDefault(line.getKey(), 0) < line.getValue())
                    .map(line ->
                            new StockRejected.Line(line.getKey(), line.getValue(), free.getOrDefault(line.getKey(), 0)))
                    .toList();
            if (missing.isEmpty()) {
                wish.pieces().forEach((variant, pieces) -> free.merge(variant, -pieces, Integer::sum));
                held.add(wish);
            } else refused.add(new StockRejected(wish.orderId(), reason(missing, levels), missing));
        }
        if (!held.isEmpty()) hold(held);
        reservations.mark(refused.stream().map(StockRejected::orderId).toList(), State.REFUSED);
        events.publishAll(refused);
        metrics.decided(held.size(), refused);
    }

    private void hold(List<Wish> held) {
        stock.move(held.stream()
                .flatMap(wish -> wish.pieces().entrySet().stream()
                        .map(line -> Movement.ofOrder(
                                Movement.Kind.RESERVED, line.getKey(), 0, line.getValue(), wish.orderId())))
                .toList());
        reservations.addLines(held);
        events.publishAll(
                held.stream().map(wish -> new StockReserved(wish.orderId())).toList());
    }

    private static String reason(List<StockRejected.Line> missing, Map<UUID, Level> levels) {
        return missing.stream()
                        .allMatch(line -> levels.containsKey(line.variantId())
                                && levels.get(line.variantId()).sellable())
                ? "OUT_OF_STOCK"
                : "UNAVAILABLE";
    }
}
