package bd.haat.order.aftersales;

import bd.haat.order.orders.Order;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.Totals;
import bd.haat.order.rules.Vat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an order comes to, to the paisa, when some of its pieces are called off. A piece takes its own part of its line's discount with
 * it; the delivery charge goes with the last piece of a shipment.
 *
 * @param lines those that change, as they are afterwards
 * @param deliveries all, as they are afterwards
 * @param cuts what is taken off, one for each seller concerned
 */
record Reduction(List<OrderLine> lines, List<SellerDelivery> deliveries, Totals totals, List<Cut> cuts) {
    /**
     * What is taken off of one seller's part.
     *
     * @param pieces by line
     * @param goodsMinor what the pieces came to after their discount
     * @param feeMinor the delivery charge, with the last piece; else 0
     * @param feeLeftMinor the delivery charge that stays
     * @param whole nothing is left
     */
    record Cut(
            UUID sellerId,
            Map<UUID, Integer> pieces,
            long goodsMinor,
            long feeMinor,
            long feeLeftMinor,
            boolean whole) {
        long totalMinor() {
            return goodsMinor + feeMinor;
        }
    }

    /**
     * @param pieces by line of the order, at most as many as the line has
     * @param vatBasisPoints the rate at which the order was placed
     */
    static Reduction of(Order order, Map<UUID, Integer> pieces, long vatBasisPoints) {
        var after = order.lines().stream()
                .map(line -> line.less(pieces.getOrDefault(line.id(), 0)))
                .toList();
        var cuts = order.parts().stream()
                .filter(part -> part.lines().stream().anyMatch(line -> pieces.containsKey(line.id())))
                .map(part -> cut(part, pieces))
                .toList();
        var deliveries = order.deliveries().stream()
                .map(delivery -> isGone(delivery, cuts) ? free(delivery) : delivery)
                .toList();
        long subtotal = after.stream().mapToLong(OrderLine::totalMinor).sum();
        long discount = after.stream().mapToLong(OrderLine::discountMinor).sum();
        long fees = deliveries.stream().mapToLong(SellerDelivery::feeMinor).sum();
        long vat = Vat.within(subtotal - discount + fees, vatBasisPoints);
        return new Reduction(
                after.stream().filter(line -> pieces.containsKey(line.id())).toList(),
                deliveries,
                new Totals(subtotal, discount, fees, vat),
                cuts);
    }

    private static Cut cut(Order.Part part, Map<UUID, Integer> pieces) {
        var own = part.lines().stream()
                .filter(line -> pieces.containsKey(line.id()))
                .collect(Collectors.toMap(OrderLine::id, line -> pieces.get(line.id())));
        long goods = part.lines().stream()
                .mapToLong(line -> line.worthMinor(line.quantity())
                        - line.worthMinor(line.quantity() - own.getOrDefault(line.id(), 0)))
                .sum();
        boolean whole = part.lines().stream().allMatch(line -> own.getOrDefault(line.id(), 0) == line.quantity());
        long fee = part.delivery().feeMinor();
        return new Cut(part.delivery().sellerId(), own, goods, whole ? fee : 0, whole ? 0 : fee, whole);
    }

    private static boolean isGone(SellerDelivery delivery, List<Cut> cuts) {
        return cuts.stream().anyMatch(cut -> cut.whole() && cut.sellerId().equals(delivery.sellerId()));
    }

    private static SellerDelivery free(SellerDelivery delivery) {
        return new SellerDelivery(
                delivery.sellerId(),
                delivery.shopName(),
                0,
                delivery.minDays(),
                delivery.maxDays(),
                delivery.choice(),
                delivery.sameCity());
    }
}
