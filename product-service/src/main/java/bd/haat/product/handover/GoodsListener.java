package bd.haat.product.handover;

import bd.haat.common.messaging.Subscribe;
import bd.haat.product.reservation.OrderLine;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What order-service says of goods themselves: they left, or they are back. */
@Component
class GoodsListener {
    private static final String ORDERS = "order.events";

    private final TakeStock take;
    private final RestockGoods restock;

    GoodsListener(TakeStock take, RestockGoods restock) {
        this.take = take;
        this.restock = restock;
    }

    @Subscribe(exchange = ORDERS, queue = "product.shipment.handed-over.v1", types = "shipment.handed-over.v1")
    void handedOver(HandedOver shipment) {
        take.take(shipment.orderId(), shipment.placeId(), shipment.lines());
    }

    @Subscribe(exchange = ORDERS, queue = "product.return.received.v1", types = "return.received.v1")
    void received(ReceivedReturn goods) {
        if (goods.restock()) restock.restock(goods.returnId(), goods.orderId(), goods.lines());
    }

    /**
     * What we read of {@code shipment.handed-over.v1}.
     *
     * @param placeId where the goods were; null where nobody said so
     */
    record HandedOver(UUID orderId, UUID placeId, List<OrderLine> lines) {}

    /** What we read of {@code return.received.v1}. */
    record ReceivedReturn(UUID orderId, UUID returnId, boolean restock, List<OrderLine> lines) {}
}
