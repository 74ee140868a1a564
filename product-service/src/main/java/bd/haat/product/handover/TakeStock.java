package bd.haat.product.handover;

import bd.haat.product.reservation.OrderLine;
import bd.haat.product.reservation.Reservations;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes out what a seller handed over: from what is there, place by place, and from what was promised. */
@Service
class TakeStock {
    private static final Logger log = LoggerFactory.getLogger(TakeStock.class);

    private final Reservations reservations;
    private final Stock stock;

    TakeStock(Reservations reservations, Stock stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    /** @param place from which they are taken first; null, or one that has none of them, for the default place */
    void take(UUID orderId, UUID place, List<OrderLine> handedOver) {
        var pieces = OrderLine.sum(handedOver);
        var taken = reservations.letGo(orderId, pieces);
        if (taken.size() < pieces.size()) log.warn("order {} handed over goods that it does not hold here", orderId);
        if (taken.isEmpty()) return;
        stock.lock(taken.keySet());
        stock.move(taken.entrySet().stream()
                .map(line -> new Movement(
                        line.getKey(),
                        Movement.Kind.TAKEN,
                        -line.getValue(),
                        -line.getValue(),
                        orderId,
                        null,
                        null,
                        place))
                .toList());
    }
}
