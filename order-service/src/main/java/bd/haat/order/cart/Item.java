package bd.haat.order.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** So many pieces of a variant. */
public record Item(
        @NotNull UUID variantId, @Min(1) @Max(Item.MOST) int quantity) {
    /** Pieces of one variant in a cart or an order. */
    public static final int MOST = 999;
}
