package bd.haat.order.imports;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order of the past was taken over: for what learns from history, not for what acts. Contract:
 * {@code contracts/order.imported.v1.schema.json}.
 *
 * @param historical always true
 * @param deliveredAt with COMPLETED
 */
record OrderImported(
        UUID orderId,
        String number,
        UUID customerId,
        String status,
        String finalStatus,
        boolean historical,
        Instant placedAt,
        Instant deliveredAt,
        Instant occurredAt,
        List<Line> lines,
        long subtotalMinor,
        long deliveryMinor,
        long discountMinor,
        long totalMinor,
        String currency,
        String couponCode,
        String paymentMethod,
        String upazilaCode)
        implements Event {
    record Name(String bn, String en) {}

    record Line(
            UUID lineId,
            UUID variantId,
            UUID productId,
            UUID sellerId,
            int quantity,
            long unitPriceMinor,
            long discountMinor,
            Name name) {}

    static OrderImported of(Order order, Instant deliveredAt) {
        var totals = order.totals();
        var status = order.state().status().name();
        return new OrderImported(
                order.id(),
                order.number(),
                order.customerId(),
                status,
                status,
                true,
                order.placedAt(),
                deliveredAt,
                deliveredAt == null ? order.placedAt() : deliveredAt,
                order.lines().stream()
                        .map(line -> new Line(
                                line.id(),
                                line.variantId(),
                                line.productId(),
                                line.sellerId(),
                                line.quantity(),
                                line.unitPriceMinor(),
                                line.discountMinor(),
                                new Name(line.name().bn(), line.name().en())))
                        .toList(),
                totals.subtotalMinor(),
                totals.deliveryMinor(),
                totals.discountMinor(),
                totals.totalMinor(),
                "BDT",
                order.couponCode(),
                order.paymentMethod().name(),
                order.address().upazilaCode());
    }

    @Override
    public String type() {
        return "order.imported.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
