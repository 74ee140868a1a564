package bd.haat.product.reservation;

import bd.haat.product.reservation.Reservations.State;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes out what a seller handed over: from what is there and from what was promised. */
@Service
class TakeStock {
    private static final Logger log = LoggerFactory.getLogger(TakeStock.class);

    private final Reservations reservations;
    private final Stock stock;

    TakeStock(Reservations reservations, Stock stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    void take(UUID orderId, List<OrderLine> handedOver) {
        reservations.lock(List.of(orderId), State.HELD);
        var held = reservations.lines(List.of(orderId), false).getOrDefault(orderId, new TreeMap<>());
        var taken = new TreeMap<UUID, Integer>();
        Wish.sum(handedOver)
                .forEach((variant, pieces) -> taken.put(variant, Math.min(pieces, held.getOrDefault(variant, 0))));
        taken.values().removeIf(pieces -> pieces == 0);
        if (taken.size() < Wish.sum(handedOver).size())
            log.warn("order {} handed over goods that it does not hold here", orderId);
        if (taken.isEmpty()) return;
        stock.lock(taken.keySet());
        stock.move(taken.entrySet().stream()
                .map(line -> Movement.ofOrder(
                        Movement.Kind.TAKEN, line.getKey(), -line.getValue(), -line.getValue(), orderId))
                .toList());
        SortedMap<UUID, Integer> left = new TreeMap<>();
        taken.forEach((variant, pieces) -> left.put(variant, held.get(variant) - pieces));
        reservations.setOpen(Map.of(orderId, left));
    }
}
