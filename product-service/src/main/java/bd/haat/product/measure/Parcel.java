package bd.haat.product.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * One piece as it is sent, wrapping included; each measure may be unknown.
 *
 * @param weightGrams up to half a ton
 * @param lengthMm up to five metres, as width and height
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Parcel(
        @Min(1) @Max(500_000) Integer weightGrams,
        @Min(1) @Max(5_000) Integer lengthMm,
        @Min(1) @Max(5_000) Integer widthMm,
        @Min(1) @Max(5_000) Integer heightMm) {}
