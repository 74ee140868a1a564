package bd.haat.order.returning;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.returns.Return;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What goes back for returned goods, in paisa. Both parts are differences of running sums, so that several returns of a shipment come to
 * the same as one.
 *
 * @param goodsMinor the pieces after their discount
 * @param deliveryMinor of the shipment's delivery charge the share that these pieces are of its goods, times the rule's part
 */
record ReturnWorth(long goodsMinor, long deliveryMinor) {
    private static final long WHOLE = 10_000;

    /**
     * @param before returns of the same shipment that are received
     * @param basisPoints the part of the delivery charge that goes back for this kind of reason
     */
    static ReturnWorth of(
            Order order,
            UUID sellerId,
            List<Return> before,
            Map<UUID, Integer> pieces,
            boolean fault,
            long basisPoints) {
        var lines = order.linesOf(sellerId);
        var back = sum(before);
        var alike = sum(
                before.stream().filter(one -> one.reason().isFault() == fault).toList());
        long goods = lines.stream()
                .mapToLong(line -> worth(line, back.getOrDefault(line.id(), 0), pieces.getOrDefault(line.id(), 0)))
                .sum();
        long whole = weight(lines, null);
        long already = weight(lines, alike);
        long fee = order.deliveries().stream()
                .filter(delivery -> delivery.sellerId().equals(sellerId))
                .mapToLong(delivery -> delivery.feeMinor())
                .sum();
        return new ReturnWorth(
                goods,
                share(fee, basisPoints, already + weight(lines, pieces), whole)
                        - share(fee, basisPoints, already, whole));
    }

    static Map<UUID, Integer> sum(List<Return> returns) {
        var pieces = new HashMap<UUID, Integer>();
        returns.forEach(one -> one.pieces().forEach((line, count) -> pieces.merge(line, count, Integer::sum)));
        return pieces;
    }

    private static long worth(OrderLine line, int before, int now) {
        int left = line.quantity() - before;
        return line.worthMinor(left) - line.worthMinor(left - now);
    }

    /** By list price, and one paisa a piece, so that what was given away weighs something too; null for all pieces. */
    private static long weight(List<OrderLine> lines, Map<UUID, Integer> pieces) {
        return lines.stream()
                .mapToLong(line -> Math.multiplyExact(
                        line.unitPriceMinor() + 1,
                        pieces == null ? line.quantity() : pieces.getOrDefault(line.id(), 0)))
                .sum();
    }

    private static long share(long feeMinor, long basisPoints, long weight, long whole) {
        return BigInteger.valueOf(feeMinor)
                .multiply(BigInteger.valueOf(basisPoints))
                .multiply(BigInteger.valueOf(weight))
                .divide(BigInteger.valueOf(WHOLE).multiply(BigInteger.valueOf(whole)))
                .longValueExact();
    }
}
