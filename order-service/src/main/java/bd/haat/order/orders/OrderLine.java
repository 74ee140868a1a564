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
 * @param quantity 1–999
 * @param unitPriceMinor paisa, VAT included
 * @param discountMinor this line's share of the order's discount
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
        long discountMinor) {
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

    public OrderLine discounted(long minor) {
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
                quantity,
                unitPriceMinor,
                minor);
    }
}
