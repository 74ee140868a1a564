package bd.haat.order.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order. What was agreed changes only where pieces are called off; {@link Orders#move} changes where it stands, {@link Orders#payBy}
 * how an unpaid one is paid.
 *
 * @param version counts the entries of its timeline
 * @param couponCode null without a coupon
 * @param lines what is still wanted
 * @param deadlineAt when the saga acts by itself; null where nothing is waited for
 */
public record Order(
        UUID id,
        String number,
        UUID customerId,
        State state,
        int version,
        PaymentMethod paymentMethod,
        Totals totals,
        String couponCode,
        DeliveryAddress address,
        List<SellerDelivery> deliveries,
        List<OrderLine> lines,
        Instant placedAt,
        Instant deadlineAt) {
    /**
     * What one seller delivers.
     *
     * @param dueMinor what the shopper pays for it, goods less discount and the fee; the parts add up to the order's total
     */
    public record Part(SellerDelivery delivery, List<OrderLine> lines, long dueMinor) {}

    public List<Part> parts() {
        return deliveries.stream()
                .map(delivery -> {
                    var own = linesOf(delivery.sellerId());
                    long goods = own.stream().mapToLong(OrderLine::netMinor).sum();
                    return new Part(delivery, own, goods + delivery.feeMinor());
                })
                .toList();
    }

    public List<OrderLine> linesOf(UUID sellerId) {
        return lines.stream().filter(line -> line.sellerId().equals(sellerId)).toList();
    }

    public boolean isOverdue(Instant now) {
        return deadlineAt != null && !deadlineAt.isAfter(now);
    }

    Order moved(State to, Instant newDeadline) {
        return with(to, version + 1, paymentMethod, newDeadline);
    }

    Order paidBy(PaymentMethod method) {
        return with(state, version, method, deadlineAt);
    }

    private Order with(State to, int newVersion, PaymentMethod method, Instant newDeadline) {
        return new Order(
                id,
                number,
                customerId,
                to,
                newVersion,
                method,
                totals,
                couponCode,
                address,
                deliveries,
                lines,
                placedAt,
                newDeadline);
    }
}
