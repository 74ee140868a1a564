package bd.haat.product.handover;

import bd.haat.product.reservation.OrderLine;
import bd.haat.product.stock.Movement;
import bd.haat.product.stock.Stock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Puts goods that came back on the shelf again, once for each return. */
@Service
class RestockGoods {
    private static final Logger log = LoggerFactory.getLogger(RestockGoods.class);

    private final Returns returns;
    private final Stock stock;

    RestockGoods(Returns returns, Stock stock) {
        this.returns = returns;
        this.stock = stock;
    }

    void restock(UUID returnId, UUID orderId, List<OrderLine> goods) {
        if (!returns.restockOnce(returnId, orderId)) return;
        var pieces = OrderLine.sum(goods);
        var known = stock.lock(pieces.keySet());
        if (known.size() < pieces.size()) log.warn("return {} brings goods that were never counted here", returnId);
        stock.move(pieces.entrySet().stream()
                .filter(line -> known.containsKey(line.getKey()))
                .map(line -> Movement.ofOrder(Movement.Kind.RETURNED, line.getKey(), line.getValue(), 0, orderId))
                .toList());
    }
}
