package bd.haat.order.checkout;

import bd.haat.order.market.Buyer;
import bd.haat.order.market.Deliveries;
import bd.haat.order.orders.OrderLine;
import bd.haat.order.orders.SellerDelivery;
import bd.haat.order.orders.Totals;
import bd.haat.order.rules.Shares;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * What a basket costs now, delivered to one address of the buyer.
 *
 * @param deliveries as chosen
 * @param fees by seller, with all there is to choose from
 */
record Quote(
        Buyer buyer,
        List<OrderLine> lines,
        List<SellerDelivery> deliveries,
        Map<UUID, Deliveries.Fee> fees,
        Totals totals) {
    /** The VAT contained in each line after its discount, then in each delivery: together the total's VAT, to the paisa. */
    long[] vatParts() {
        var paid = LongStream.concat(
                lines.stream().mapToLong(line -> line.totalMinor() - line.discountMinor()),
                deliveries.stream().mapToLong(SellerDelivery::feeMinor));
        return Shares.of(totals.vatMinor(), paid.toArray());
    }
}
