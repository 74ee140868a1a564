package bd.haat.order.imports;

import bd.haat.common.money.Money;
import bd.haat.common.text.LocalizedText;
import bd.haat.order.cart.Carts;
import bd.haat.order.cart.Item;
import bd.haat.order.orders.PaymentMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One order of the past.
 *
 * @param externalKey names it for ever: the same key and customer a second time is skipped
 * @param deliveredAt needed when completed
 * @param deliveries fees; a seller without one delivered free of charge
 */
record ImportedOrder(
        @NotBlank @Size(max = 100) String externalKey,
        @NotNull UUID customerId,
        @NotNull @PastOrPresent Instant placedAt,
        @PastOrPresent Instant deliveredAt,
        @NotNull Outcome status,
        @NotNull PaymentMethod paymentMethod,
        @Size(max = 40) String couponCode,
        @NotNull @Valid Address address,
        @NotEmpty @Size(max = Carts.MOST_LINES) List<@NotNull @Valid Line> lines,
        @Size(max = Carts.MOST_LINES) List<@NotNull @Valid Delivery> deliveries) {
    /** How it ended. */
    enum Outcome {
        COMPLETED,
        CANCELLED
    }

    record Address(
            @NotBlank @Size(max = 100) String recipient,
            @Size(max = 20) String phone,
            @Size(max = 200) String line1,
            @NotBlank @Size(max = 20) String upazilaCode) {}

    /**
     * @param categoryId for the commission; may be absent
     * @param discount the line's own, at most its total; null for none
     */
    record Line(
            @NotNull UUID variantId,
            @NotNull UUID productId,
            @NotNull UUID sellerId,
            UUID categoryId,
            @Size(max = 100) String sku,
            @NotNull @Valid LocalizedText name,
            @Min(1) @Max(Item.MOST) int quantity,
            @NotNull @Valid Money unitPrice,
            @Valid Money discount) {}

    record Delivery(@NotNull UUID sellerId, @NotNull @Valid Money fee) {}
}
