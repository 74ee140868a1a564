package bd.haat.order.checkout;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order was recorded; stock and coupon are asked for. Contract: {@code contracts/order.placed.v1.schema.json}.
 *
 * @param reserveUntil after this the catalogue may take back what was not confirmed; a net under this service's own deadlines
 */
record OrderPlaced(
        UUID orderId,
        String number,
        UUID customerId,
        Instant placedAt,
        List<Line> lines,
        long subtotalMinor,
        long deliveryMinor,
        long discountMinor,
        long totalMinor,
        String currency,
        String couponCode,
        String paymentMethod,
        String upazilaCode,
        Instant reserveUntil)
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

    static OrderPlaced of(Order order, Instant reserveUntil) {
        var totals = order.totals();
        return new OrderPlaced(
                order.id(),
                order.number(),
                order.customerId(),
                order.placedAt(),
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
                order.address().upazilaCode(),
                reserveUntil);
    }

    @Override
    public String type() {
        return "order.placed.v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
