package bd.haat.order.orders;

/**
 * What an order costs, in paisa; prices contain VAT.
 *
 * @param subtotalMinor the goods
 * @param discountMinor taken off the goods, at most the goods
 * @param deliveryMinor the sellers' delivery fees together
 * @param vatMinor the VAT contained in the total
 */
public record Totals(long subtotalMinor, long discountMinor, long deliveryMinor, long vatMinor) {
    public long totalMinor() {
        return subtotalMinor - discountMinor + deliveryMinor;
    }
}
