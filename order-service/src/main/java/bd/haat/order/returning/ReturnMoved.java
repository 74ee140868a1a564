package bd.haat.order.returning;

import bd.haat.common.messaging.Event;
import bd.haat.order.orders.Order;
import bd.haat.order.returns.Return;
import bd.haat.order.returns.ReturnStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A return was asked for, accepted, refused or received: {@code return.requested.v1}, {@code return.accepted.v1},
 * {@code return.refused.v1}, {@code return.received.v1}. Contracts: {@code contracts/return.<status>.v1.schema.json}.
 *
 * @param sellerOwnerId the shop's person; null while unknown
 * @param words of whoever took the step; null without any
 * @param restock with RECEIVED: whether the goods can be sold again
 * @param refundMinor what goes back, goods and delivery charge; expected until RECEIVED
 * @param answerBy with REQUESTED: silence until then accepts
 */
record ReturnMoved(
        UUID orderId,
        String number,
        UUID customerId,
        UUID returnId,
        UUID shipmentId,
        UUID sellerId,
        UUID sellerOwnerId,
        String status,
        String reason,
        String words,
        Boolean restock,
        List<Line> lines,
        long refundMinor,
        String currency,
        Instant answerBy,
        Instant occurredAt)
        implements Event {
    private static final Set<ReturnStatus> TOLD =
            Set.of(ReturnStatus.REQUESTED, ReturnStatus.ACCEPTED, ReturnStatus.REFUSED, ReturnStatus.RECEIVED);

    record Name(String bn, String en) {}

    record Line(UUID lineId, UUID variantId, UUID productId, int quantity, Name name) {}

    /** Empty for steps that nobody outside needs to hear of. */
    static Optional<ReturnMoved> of(Order order, Return now, UUID sellerOwnerId, String words, Instant at) {
        if (!TOLD.contains(now.status())) return Optional.empty();
        return Optional.of(new ReturnMoved(
                order.id(),
                order.number(),
                order.customerId(),
                now.id(),
                now.shipmentId(),
                now.sellerId(),
                sellerOwnerId,
                now.status().name(),
                now.reason().name(),
                words,
                now.status() == ReturnStatus.RECEIVED ? now.restock() : null,
                order.lines().stream()
                        .filter(line -> now.pieces().containsKey(line.id()))
                        .map(line -> new Line(
                                line.id(),
                                line.variantId(),
                                line.productId(),
                                now.pieces().get(line.id()),
                                new Name(line.name().bn(), line.name().en())))
                        .toList(),
                now.goodsMinor() + now.deliveryMinor(),
                "BDT",
                now.status() == ReturnStatus.REQUESTED ? now.deadlineAt() : null,
                at));
    }

    @Override
    public String type() {
        return "return." + status.toLowerCase(Locale.ROOT) + ".v1";
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
