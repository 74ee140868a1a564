package bd.haat.order.orders;

import bd.haat.common.text.LocalizedText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;

/**
 * Goods as they were ordered, at the price of that moment.
 *
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

    public OrderLine discounted(long minor) {
        return new OrderLine(
                id, variantId, productId, sellerId, sku, name, options, image, quantity, unitPriceMinor, minor);
    }
}
