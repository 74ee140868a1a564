package bd.haat.product.receipt;

import bd.haat.common.messaging.Received;
import bd.haat.common.messaging.Subscribe;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deliveries, today's and those of orders of the past that were brought in. */
@Component
class DeliveryListener {
    private static final String ORDERS = "order.events";

    private final Receipts receipts;

    DeliveryListener(Receipts receipts) {
        this.receipts = receipts;
    }

    @Subscribe(
            exchange = ORDERS,
            queue = "product.receipts",
            types = {"shipment.delivered.v1", "order.imported.v1"},
            batch = 200,
            gatherMillis = 200)
    void delivered(List<Received<Delivered>> all) {
        receipts.add(all.stream().flatMap(one -> one.event().receipts()).toList());
    }

    /**
     * What we read of {@code shipment.delivered.v1} and {@code order.imported.v1}.
     *
     * @param status {@code DELIVERED} of a shipment; {@code COMPLETED} or {@code CANCELLED} of an order
     * @param sellerId of a shipment; an order's lines name their own
     * @param deliveredAt of an order, where known
     */
    record Delivered(
            UUID orderId,
            UUID customerId,
            UUID sellerId,
            String status,
            Instant deliveredAt,
            Instant occurredAt,
            List<Line> lines) {
        record Line(UUID lineId, UUID variantId, UUID productId, UUID sellerId) {}

        Stream<Receipt> receipts() {
            if (!"DELIVERED".equals(status) && !"COMPLETED".equals(status)) return Stream.of();
            return lines.stream()
                    .map(line -> new Receipt(
                            line.lineId(),
                            orderId,
                            customerId,
                            line.productId(),
                            line.variantId(),
                            line.sellerId() == null ? sellerId : line.sellerId(),
                            deliveredAt == null ? occurredAt : deliveredAt));
        }
    }
}
