package bd.haat.order.orders;

import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;

/**
 * Goods as they were ordered, at the price of that moment.
 *
 * @param categoryId where the catalogue had it then; null for lines from before it was noted, and for imported ones without
 * @param options such as {@code size: M}; null for goods without
 * @param quantity 0–999: what is still wanted
 * @param unitPriceMinor paisa, VAT included
 * @param discountMinor this line's share of the order's discount
 * @param cancelled what was called off before the hand-over; null if nothing was
 */
public record OrderLine(
        UUID id,
        UUID variantId,
        UUID productId,
        UUID sellerId,
        UUID categoryId,
        String sku,
        LocalizedText name,
        Map<String, String> options,
        String image,
        int quantity,
        long unitPriceMinor,
        long discountMinor,
        Cut cancelled) {
    /** Pieces that were called off, and the part of the discount that went with them. */
    public record Cut(int quantity, long discountMinor) {}

    /** Before the discount. */
    @JsonIgnore
    public long totalMinor() {
        return Math.multiplyExact(unitPriceMinor, quantity);
    }

    /** What the shopper pays for it. */
    @JsonIgnore
    public long netMinor() {
        return totalMinor() - discountMinor;
    }

    /**
     * What the shopper pays for so many of the ordered pieces. Each piece has its part of the line's discount; the paisa that does not
     * divide is left to the pieces that stay longest, so the order in which pieces go does not change the sum.
     */
    public long worthMinor(int pieces) {
        return Math.multiplyExact(unitPriceMinor, pieces) - discountOf(pieces);
    }

    public OrderLine discounted(long minor) {
        return with(quantity, minor, cancelled);
    }

    /** The line with so many pieces less. */
    public OrderLine less(int pieces) {
        int left = quantity - pieces;
        if (pieces < 0 || left < 0) throw new IllegalArgumentException(pieces + " of " + quantity);
        long discountLeft = discountOf(left);
        return with(left, discountLeft, new Cut(ordered() - left, orderedDiscount() - discountLeft));
    }

    private long discountOf(int pieces) {
        return Math.ceilDiv(Math.multiplyExact(orderedDiscount(), pieces), ordered());
    }

    private int ordered() {
        return cancelled == null ? quantity : quantity + cancelled.quantity();
    }

    private long orderedDiscount() {
        return cancelled == null ? discountMinor : discountMinor + cancelled.discountMinor();
    }

    private OrderLine with(int pieces, long discount, Cut cut) {
        return new OrderLine(
                id,
                variantId,
                productId,
                sellerId,
                categoryId,
                sku,
                name,
                options,
                image,
                pieces,
                unitPriceMinor,
                discount,
                cut);
    }
}
