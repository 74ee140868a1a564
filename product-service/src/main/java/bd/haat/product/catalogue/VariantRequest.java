package bd.haat.product.catalogue;

import bd.haat.common.money.Money;
import bd.haat.product.measure.Parcel;
import bd.haat.product.measure.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/**
 * A variant as a seller writes it.
 *
 * @param id of the variant to change; without one the SKU says which, and a new SKU makes a new variant
 * @param compareAtPrice the price before; above {@code price}
 * @param quantity how much one buys with one piece, for the price of a kilogram or a litre beside it; nothing is said when absent
 * @param parcel one piece as it is sent; unknown when absent
 * @param stock pieces on hand; required for a new variant, else unchanged when absent
 */
@ComparablePrice
public record VariantRequest(
        UUID id,
        @NotBlank @Size(max = 64) String sku,
        @NotNull @Valid @Price Money price,
        @Valid @Price Money compareAtPrice,

        @Size(max = 5) Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 80) String> options,

        @Valid Quantity quantity,
        @Valid Parcel parcel,
        @Min(0) @Max(1_000_000) Integer stock) {}
