package bd.haat.order.saga;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An order has come to a status: {@code order.confirmed.v1}, {@code order.awaiting-payment.v1} … It carries the order as it was agreed,
 * so that nobody needs to ask. Contracts: {@code contracts/order.<status>.v1.schema.json}.
 *
 * @param reason with REJECTED, EXPIRED and CANCELLED
 * @param payUrl with AWAITING_PAYMENT
 * @param expiresAt with AWAITING_PAYMENT
 */
record OrderMoved(
        UUID orderId,
        String number,
        UUID customerId,
        String status,
        Instant placedAt,
        Instant occurredAt,
        List<Line> lines,
        long subtotalMinor,
        long deliveryMinor,
        long discountMinor,
        long totalMinor,
        String currency,
        String couponCode,
        String paymentMethod,
        String upazilaCode,
        String reason,
        String payUrl,
        Instant expiresAt)
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

    static OrderMoved of(Order order, Occurrence what, Instant now) {
        var totals = order.totals();
        return new OrderMoved(
                order.id(),
                order.number(),
                order.customerId(),
                order.state().status().name(),
                order.placedAt(),
                now,
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
                what.reason(),
                what.payUrl(),
                what.until());
    }

    @Override
    public String type() {
        return "order." + status.toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
